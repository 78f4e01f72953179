// [S11] The log is looked through where words may have vanished, and not where somebody only writes.
import { expect, it } from 'vitest';
import { Suspicion } from '$server/sync/suspicion';

const [ana, luis] = [{}, {}];
const range = (length: number) => [{ client: 1, from: 0, to: length }];
const types = { structs: range(1), deletes: [] };
const takesBack = { structs: [], deletes: range(1) };
const deletesBlock = { structs: range(6), deletes: range(2) };
const SECOND = 1_000;

/** What is thought of rows in order: who, what, and how many seconds later. */
function thought(
	...rows: [object, { structs: typeof types.structs; deletes: typeof types.structs }, number?][]
): boolean[] {
	const suspicion = new Suspicion();
	let now = 0;
	return rows.map(([session, part, later = 1]) => suspicion.note({ session, parts: [part] }, (now += later * SECOND)));
}

it('nobody who writes alone, and nobody who only types, is looked after', () => {
	expect(thought([ana, types], [ana, deletesBlock], [ana, deletesBlock])).toEqual([false, false, false]);
	expect(thought([ana, types], [luis, types], [ana, takesBack], [luis, types])).toEqual([false, false, false, false]);
});

it('a block that one deletes while another writes is', () => {
	expect(thought([ana, types], [luis, deletesBlock])).toEqual([false, true]);
	expect(thought([ana, types], [luis, types], [luis, deletesBlock])).toEqual([false, false, true]);
	expect(thought([ana, types], [luis, deletesBlock, 70])).toEqual([false, false]);
});

it('and what comes late into a deleted block', () => {
	expect(thought([luis, deletesBlock], [ana, types, 2])).toEqual([false, true]);
	expect(thought([luis, deletesBlock], [ana, types, 20])).toEqual([false, false]);
});

it('and what somebody brings along who was away', () => {
	const brings = { structs: range(40), deletes: [] };
	expect(thought([ana, brings])).toEqual([true]);
	expect(thought([ana, types], [ana, brings])).toEqual([false, false]);
});
