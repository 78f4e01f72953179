// The one handle by which Kit's side reaches what server/app.ts made. Kit's bundle and the server's bundle each hold
// a copy of this code, so the state lives on globalThis, never in the module.
import type { App } from './app';

const KEY = Symbol.for('ateneo.runtime');
const shelf = globalThis as { [KEY]?: App };

export const setRuntime = (app: App): void => void (shelf[KEY] = app);

/** Throws when the server has not been started. Never call it at module level: the build imports hooks. */
export function runtime(): App {
	if (!shelf[KEY]) throw new Error('Ateneo has not been started');
	return shelf[KEY];
}

/** Takes away only its own: on a restart in development the new one starts first. */
export function clearRuntime(own: App): void {
	if (shelf[KEY] === own) delete shelf[KEY];
}
