// Keeps the list of people who have the document open.
import type { Awareness } from 'y-protocols/awareness';
import { peopleIn, type PersonHere } from './people';

export class PeopleHere {
	/** Everybody but the reader's own window. */
	others = $state.raw<PersonHere[]>([]);
	readonly #awareness: Awareness;

	constructor(awareness: Awareness) {
		this.#awareness = awareness;
		awareness.on('change', this.#look);
		this.#look();
	}

	close(): void {
		this.#awareness.off('change', this.#look);
	}

	#look = (): void => {
		const found = [...this.#awareness.getStates()].filter(([client]) => client !== this.#awareness.clientID);
		const others = peopleIn(found.map(([, state]) => state));
		// A caret that moves is a change too, and nobody came or went.
		if (JSON.stringify(others) !== JSON.stringify(this.others)) this.others = others;
	};
}
