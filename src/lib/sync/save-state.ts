// Is what I wrote safe? Answered from the messages the server has acknowledged, never from the socket being open
// (docs/SYNC.md §5). Pure: what happened is handed in, and the time with it.
import { CLOSE } from '$shared/sync/protocol';

/** A message with changes that went out on the present socket. */
interface Sent {
	/** A step 2 carries everything the server lacks; an update only itself. */
	kind: 'step2' | 'update';
	/** How many changes this person had made when it went out. */
	made: number;
}

/** Why the server will not take this connection again. */
export type End = 'refused' | 'signInAgain' | 'noAccess' | 'outdated';

export interface SaveState {
	link: 'connecting' | 'open' | 'lost';
	end: End | null;
	/** Changes made here since the page was opened. */
	made: number;
	/** How many of them, from the first on, the server holds. */
	safe: number;
	/** What the present socket carried, from the first message that is not acknowledged on. */
	sent: Sent[];
	/** How many messages of the present socket are acknowledged. */
	acknowledged: number;
	/** The present socket carries every change that is not safe: none was made before it opened, or a step 2 took them. */
	whole: boolean;
	/** When the last change became safe, in ms. */
	savedAt: number | null;
}

export type SaveEvent =
	| { type: 'changed' }
	| { type: 'opened' }
	| { type: 'sent'; kind: Sent['kind'] }
	| { type: 'saved'; count: number; at: number }
	| { type: 'closed'; code: number | null };

export const initialSaveState: SaveState = {
	link: 'connecting',
	end: null,
	made: 0,
	safe: 0,
	sent: [],
	acknowledged: 0,
	whole: true,
	savedAt: null
};

export function saveStateAfter(state: SaveState, event: SaveEvent): SaveState {
	switch (event.type) {
		case 'changed':
			return { ...state, made: state.made + 1 };
		case 'opened':
			return { ...state, link: 'open', end: null, sent: [], acknowledged: 0, whole: state.safe === state.made };
		case 'sent':
			return { ...state, sent: [...state.sent, { kind: event.kind, made: state.made }] };
		case 'saved':
			return acknowledge(state, event);
		case 'closed':
			return { ...state, link: 'lost', sent: [], end: event.code === null ? null : endOf(event.code) };
	}
}

function acknowledge(state: SaveState, { count, at }: { count: number; at: number }): SaveState {
	const fresh = state.sent.slice(0, Math.max(0, count - state.acknowledged));
	const last = fresh.at(-1);
	if (!last) return state;

	const whole = state.whole || fresh.some(({ kind }) => kind === 'step2');
	// Without a step 2 an update says nothing of what was typed while there was no connection.
	const safe = whole ? Math.max(state.safe, last.made) : state.safe;
	return {
		...state,
		whole,
		safe,
		sent: state.sent.slice(fresh.length),
		acknowledged: state.acknowledged + fresh.length,
		savedAt: safe > state.safe ? at : state.savedAt
	};
}

/** Null: the server may take us again. Codes 4400–4499 are final by convention; 1009 would come back for ever. */
export function endOf(code: number): End | null {
	if (code === CLOSE.signInAgain) return 'signInAgain';
	if (code === CLOSE.noAccess) return 'noAccess';
	if (code === CLOSE.reload || code === CLOSE.otherEpoch) return 'outdated';
	return (code >= 4400 && code < 4500) || code === CLOSE.tooBig ? 'refused' : null;
}

/** Changes that only this page holds. */
export const unsavedIn = (state: SaveState): number => state.made - state.safe;

/** What people read beside the title. `unsaved`: changes that would be lost with the page. */
export type SaveStatus =
	| { kind: 'saved'; at: number | null }
	| { kind: 'saving' }
	| { kind: 'offline'; unsaved: number }
	| { kind: End; unsaved: number };

/** Typing would make the words flicker, and be read out at every letter: say "saved" when it has been so for a moment. */
export const CALM_MS = 700;

/** `now` in ms; ask again after CALM_MS where the answer is `saving`. */
export function saveStatusOf(state: SaveState, now: number): SaveStatus {
	const unsaved = unsavedIn(state);
	if (state.end) return { kind: state.end, unsaved };
	if (state.link === 'lost') return { kind: 'offline', unsaved };
	if (unsaved > 0 || (state.savedAt !== null && now - state.savedAt < CALM_MS)) return { kind: 'saving' };
	return { kind: 'saved', at: state.savedAt };
}
