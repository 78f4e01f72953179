// What screen readers are told: one polite region for the whole application, so that messages never talk over
// each other. Never put it on the text of a document.
import { createContext, untrack } from 'svelte';

export class Announcer {
	message = $state('');

	/** Says it once, when the reader pauses. */
	announce = (message: string): void => {
		// The same words twice would not be a change, and nothing would be said. Untracked: an effect that announces
		// must not run again because it did.
		this.message = message === untrack(() => this.message) ? `${message}\u00a0` : message;
	};
}

/** `announcer().announce('Guardado')` in a component. */
export const [announcer, setAnnouncer] = createContext<Announcer>();
