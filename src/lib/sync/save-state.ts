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

/** Why this page does not go on by itself. */
export type End =
	| 'refused'
	/** A change is larger than the server takes, and was not sent. */
	| 'tooLarge'
	| 'signInAgain'
	/** Somebody else has signed in to this browser. */
	| 'somebodyElse'
	| 'noAccess'
	| 'outdated'
	/** The document is another one than this page holds, which begins anew. */
	| 'otherEpoch'
	/** This page cannot show what others have written; it begins anew. */
	| 'stale';

export interface SaveState {
	/** Open: the server's step 2 is here. */
	link: 'connecting' | 'open' | 'lost' | 'restarting';
	end: End | null;
	/** Changes made here since the page was opened. */
	made: number;
	/** How many of them, from the first on, the server holds. */
	safe: number;
	/** How many of them, from the first on, this device keeps. */
	kept: number;
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
	/** `by`: more than one where changes of an earlier visit were found on this device. */
	| { type: 'changed'; by?: number }
	| { type: 'opened' }
	| { type: 'synced' }
	| { type: 'sent'; kind: Sent['kind'] }
	| { type: 'saved'; count: number; at: number }
	| { type: 'closed'; code: number | null }
	/** The first `made` changes are on this device; 0 where it keeps nothing. */
	| { type: 'kept'; made: number }
	| { type: 'ended'; end: End }
	/** What ended it is over. */
	| { type: 'resumed' };

export const initialSaveState: SaveState = {
	link: 'connecting',
	end: null,
	made: 0,
	safe: 0,
	kept: 0,
	sent: [],
	acknowledged: 0,
	whole: true,
	savedAt: null
};

export function saveStateAfter(state: SaveState, event: SaveEvent): SaveState {
	switch (event.type) {
		case 'changed':
			return { ...state, made: state.made + (event.by ?? 1) };
		case 'opened':
			return { ...state, link: 'connecting', sent: [], acknowledged: 0, whole: state.safe === state.made };
		case 'synced':
			return { ...state, link: 'open' };
		case 'sent':
			return { ...state, sent: [...state.sent, { kind: event.kind, made: state.made }] };
		case 'saved':
			return acknowledge(state, event);
		case 'closed':
			return {
				...state,
				link: event.code === CLOSE.restarting ? 'restarting' : 'lost',
				sent: [],
				end: state.end ?? (event.code === null ? null : endOf(event.code))
			};
		case 'kept':
			return { ...state, kept: event.made };
		case 'ended':
			return { ...state, end: event.end };
		case 'resumed':
			return { ...state, end: null, link: 'connecting' };
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
	if (code === CLOSE.reload) return 'outdated';
	if (code === CLOSE.otherEpoch) return 'otherEpoch';
	return (code >= 4400 && code < 4500) || code === CLOSE.tooBig ? 'refused' : null;
}

/** Changes that the server does not hold. */
export const unsavedIn = (state: SaveState): number => state.made - state.safe;

/** Changes that go with the page: neither the server nor this device holds them. */
export const atRiskIn = (state: SaveState): number => Math.max(0, state.made - Math.max(state.safe, state.kept));

/** What people read beside the title. `unsaved`: changes that the server does not hold. */
export type SaveStatus =
	| { kind: 'connecting' }
	/** Nothing has been written here; what others write is on the screen. */
	| { kind: 'upToDate' }
	| { kind: 'saved'; at: number }
	| { kind: 'saving' }
	/** `kept`: all of the unsaved changes are on this device. */
	| { kind: 'offline' | 'restarting'; unsaved: number; kept: boolean }
	| { kind: End; unsaved: number };

/** Typing would make the words flicker, and be read out at every letter: say "saved" when it has been so for a moment. */
export const CALM_MS = 700;

/** `now` in ms; ask again after CALM_MS where the answer is `saving`. */
export function saveStatusOf(state: SaveState, now: number): SaveStatus {
	const { link, savedAt } = state;
	const unsaved = unsavedIn(state);
	if (state.end) return { kind: state.end, unsaved };
	if (link === 'lost' || link === 'restarting') {
		return { kind: link === 'lost' ? 'offline' : link, unsaved, kept: atRiskIn(state) === 0 };
	}
	if (unsaved > 0) return { kind: 'saving' };
	if (link === 'connecting') return { kind: 'connecting' };
	if (savedAt === null) return { kind: 'upToDate' };
	return now - savedAt < CALM_MS ? { kind: 'saving' } : { kind: 'saved', at: savedAt };
}
