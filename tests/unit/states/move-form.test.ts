// The form of a move: from days and times by Madrid's clock to what the server is asked.
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { MoveDocument } from '$shared/inputs/documents';
import { fieldsOf, moveOf, MoveForm } from '$shared/inputs/life';

const form = (fields: Partial<v.InferInput<typeof MoveForm>>): MoveForm =>
	v.parse(MoveForm, { from: 'in_review', to: 'last_call', ...fields });

it('is a command with moments', () => {
	const { move, issues } = moveOf(
		form({ closesDate: '2026-11-30', closesTime: '23:59', when: 'later', atDate: '2026-11-23', atTime: '09:00' })
	);
	expect(issues).toEqual([]);
	expect(move).toEqual({
		...{ from: 'in_review', to: 'last_call', reason: null, successor: null },
		closesAt: new Date('2026-11-30T22:59:00Z'),
		at: new Date('2026-11-23T08:00:00Z')
	});
});

it('takes no time without a day, and no planned time where it is for now', () => {
	const { move, issues } = moveOf(form({ closesTime: '23:59', when: 'now', atDate: '2026-11-23', atTime: '09:00' }));
	expect(issues).toEqual([]);
	expect(move).toMatchObject({ closesAt: null, at: null });
});

it('names the field that says no moment', () => {
	expect(moveOf(form({ closesDate: '2026-11-30' })).issues).toEqual([{ path: 'closesTime', message: 'required' }]);
	expect(moveOf(form({ when: 'later' })).issues.map(({ path }) => path)).toEqual(['atDate', 'atTime']);
	expect(moveOf(form({ closesDate: '2027-03-28', closesTime: '02:30' })).issues).toEqual([
		{ path: 'closesTime', message: 'noSuchTime' }
	]);
	expect(fieldsOf([{ path: 'closesAt', message: 'tooSoon' }])).toEqual([{ path: 'closesDate', message: 'tooSoon' }]);
});

it('names a successor by its key, or none', () => {
	expect(moveOf(form({ from: 'published', to: 'superseded', successor: 'libro-blanco-2' })).move.successor).toBe(
		'libro-blanco-2'
	);
	expect(moveOf(form({ successor: '' })).move.successor).toBeNull();
	expect(v.is(MoveForm, { from: 'published', to: 'superseded', successor: '../admin' })).toBe(false);
});

it('makes one line of a reason, as the command wants it', () => {
	const { move } = moveOf(form({ to: 'draft', reason: '  The council asks\r\nfor a new chapter.\n' }));
	expect(move.reason).toBe('The council asks for a new chapter.');
	expect(v.is(MoveDocument, { from: move.from, to: move.to, reason: move.reason })).toBe(true);
	expect(moveOf(form({ reason: ' \n ' })).move.reason).toBeNull();
	expect(v.is(MoveForm, { from: 'draft', to: 'withdrawn', reason: 'x'.repeat(1_001) })).toBe(false);
});
