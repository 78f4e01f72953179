// When may the page say "saved"? Told as what a person does and what the server answers.
import { describe, expect, it } from 'vitest';
import {
	atRiskIn,
	CALM_MS,
	initialSaveState,
	saveStateAfter,
	saveStatusOf,
	unsavedIn,
	type SaveEvent,
	type SaveState
} from '$lib/sync/save-state';

const NOON = 1_000_000;

const opening: SaveEvent = { type: 'opened' };
const synced: SaveEvent = { type: 'synced' };
/** The socket is open and the server's text is here. */
const opened: SaveEvent[] = [opening, synced];
const kept = (made: number): SaveEvent => ({ type: 'kept', made });
const closed = (code: number | null = 1006): SaveEvent => ({ type: 'closed', code });
const saved = (count: number, at = NOON): SaveEvent => ({ type: 'saved', count, at });
const step2: SaveEvent = { type: 'sent', kind: 'step2' };
/** A letter typed with the socket open, and one typed without. */
const typed: SaveEvent[] = [{ type: 'changed' }, { type: 'sent', kind: 'update' }];
const typedOffline: SaveEvent[] = [{ type: 'changed' }];

const after = (...events: SaveEvent[]): SaveState => events.reduce(saveStateAfter, initialSaveState);
const words = (state: SaveState, now = NOON + CALM_MS) => saveStatusOf(state, now);

describe('saved means acknowledged', () => {
	it('an open socket alone saves nothing', () => {
		expect(words(after(...opened, step2, ...typed))).toEqual({ kind: 'saving' });
	});

	it('counts step 2 and updates, and says when', () => {
		expect(words(after(...opened, step2, ...typed, saved(2)))).toEqual({ kind: 'saved', at: NOON });
	});

	it('the answer to the first letter is none to the second', () => {
		const state = after(...opened, step2, ...typed, ...typed, saved(2));
		expect(unsavedIn(state)).toBe(1);
		expect(words(state)).toEqual({ kind: 'saving' });
		expect(words(saveStateAfter(state, saved(3)))).toEqual({ kind: 'saved', at: NOON });
	});

	it('a page that was only read is up to date, and says of nothing that it was saved', () => {
		expect(words(after(...opened, step2, saved(1)))).toEqual({ kind: 'upToDate' });
	});

	it('stays "saving" for a moment, so that typing does not flicker', () => {
		const state = after(...opened, ...typed, saved(1));
		expect(words(state, NOON + CALM_MS - 1)).toEqual({ kind: 'saving' });
	});

	it('an answer that comes twice, or counts too far, acknowledges nothing new', () => {
		const state = after(...opened, ...typed, saved(1), ...typed, saved(1), saved(0));
		expect(unsavedIn(state)).toBe(1);
		expect(unsavedIn(after(...opened, saved(9), ...typed))).toBe(1);
	});
});

describe('before the first connection', () => {
	it('it is connecting, which is not saved; what is typed is on its way', () => {
		expect(words(after())).toEqual({ kind: 'connecting' });
		expect(words(after(opening))).toEqual({ kind: 'connecting' });
		expect(words(after(...typedOffline))).toEqual({ kind: 'saving' });
	});

	it('a server that does not answer is no connection', () => {
		expect(words(after(...typedOffline, closed()))).toEqual({ kind: 'offline', unsaved: 1, kept: false });
	});
});

describe('without a connection', () => {
	it('counts what only this page holds', () => {
		expect(words(after(...opened, ...typed, saved(1), ...typed, closed(), ...typedOffline))).toEqual({
			kind: 'offline',
			unsaved: 2,
			kept: false
		});
	});

	it('on a new socket only a step 2 covers what was typed before it', () => {
		const back = after(...opened, closed(), ...typedOffline, ...opened, ...typed);
		expect(unsavedIn(saveStateAfter(back, saved(1)))).toBe(2);

		const whole = [step2, ...typed, saved(2)].reduce(saveStateAfter, back);
		expect(unsavedIn(whole)).toBe(1);
		expect(unsavedIn(saveStateAfter(whole, saved(3)))).toBe(0);
	});

	it('an acknowledgement lost with the socket is not assumed', () => {
		const state = after(...opened, ...typed, closed(), ...opened);
		expect(unsavedIn(state)).toBe(1);
		expect(unsavedIn([step2, saved(1)].reduce(saveStateAfter, state))).toBe(0);
	});

	it('the counting starts again with each socket', () => {
		expect(
			unsavedIn(after(...opened, ...typed, ...typed, saved(2), closed(), ...opened, step2, ...typed, saved(1)))
		).toBe(1);
	});
});

describe('the end', () => {
	it.each([
		[4400, 'refused'],
		[1009, 'refused'],
		[4401, 'signInAgain'],
		[4403, 'noAccess'],
		[4409, 'otherEpoch'],
		[4426, 'outdated'],
		[4499, 'refused']
	])('code %i is final: %s', (code, kind) => {
		expect(words(after(...opened, ...typed, closed(code)))).toEqual({ kind, unsaved: 1 });
	});

	it.each([1006, 4500, 4503, 4505, 4508, null])('code %s is not', (code) => {
		expect(words(after(...opened, closed(code)))).toEqual({ kind: 'offline', unsaved: 0, kept: true });
	});

	it('a server that restarts says so', () => {
		expect(words(after(...opened, ...typed, closed(1012)))).toEqual({ kind: 'restarting', unsaved: 1, kept: false });
	});

	it('what this page found out itself is not covered up by how the socket closes', () => {
		expect(words(after(...opened, ...typed, { type: 'ended', end: 'tooLarge' }, closed(null)))).toEqual({
			kind: 'tooLarge',
			unsaved: 1
		});
	});

	it('signed in again, it goes on where it was', () => {
		const state = after(...opened, ...typed, closed(4401), { type: 'resumed' }, opening, step2);
		expect(words(state)).toEqual({ kind: 'saving' });
		expect(words([synced, saved(1)].reduce(saveStateAfter, state))).toEqual({ kind: 'saved', at: NOON });
	});
});

describe('on this device', () => {
	it('what it keeps is not at risk, and not saved either', () => {
		const state = after(...opened, ...typed, saved(1), ...typed, ...typed, kept(3), closed());
		expect([unsavedIn(state), atRiskIn(state)]).toEqual([2, 0]);
		expect(words(state)).toEqual({ kind: 'offline', unsaved: 2, kept: true });
	});

	it('the newest letter counts when it is there, not before', () => {
		const state = after(...opened, ...typed, kept(1), closed(), ...typedOffline);
		expect([unsavedIn(state), atRiskIn(state)]).toEqual([2, 1]);
		expect(words(state)).toMatchObject({ kept: false });
		expect(words(saveStateAfter(state, kept(2)))).toMatchObject({ kept: true });
	});

	it('a device that keeps nothing any more takes its promise back', () => {
		const state = after(...opened, ...typed, kept(1), closed(), kept(0));
		expect(words(state)).toEqual({ kind: 'offline', unsaved: 1, kept: false });
	});

	it('what an earlier visit left here counts as so many changes', () => {
		const state = after({ type: 'changed', by: 3 }, ...opened, step2);
		expect(unsavedIn(state)).toBe(3);
		expect(unsavedIn(saveStateAfter(state, saved(1)))).toBe(0);
	});
});
