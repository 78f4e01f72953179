// [S1] [S2] Random histories: people write, wait, leave and come back; the log is folded; commits fail; the server dies.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { brokenPromises } from '../../support/ledger';
import { chance, settle, Somebody, World } from '../../support/meeting';

const STEPS = 150;

/** Words, formats, blocks and undo, as an editor makes them: on code-point boundaries. */
function edit(person: Somebody, undo: Y.UndoManager, random: () => number): void {
	const pick = (below: number) => Math.floor(random() * below);
	const root = person.doc.getXmlFragment(ROOT);
	const blocks = root.toArray().filter((block): block is Y.XmlElement => block instanceof Y.XmlElement);
	const block = blocks[pick(blocks.length)];
	const text = block?.toArray().find((inner): inner is Y.XmlText => inner instanceof Y.XmlText);
	const what = random();
	if (!block || !text || what < 0.05) {
		const paragraph = new Y.XmlElement('paragraph');
		paragraph.insert(0, [new Y.XmlText(`new${pick(10)}`)]);
		return root.insert(pick(root.length + 1), [paragraph]);
	}
	const at = pick(text.length + 1);
	if (what < 0.6) text.insert(at, ['a', 'ñandú ', 'x'.repeat(40), '€'][pick(4)]!);
	else if (what < 0.75) text.delete(Math.min(at, Math.max(0, text.length - 3)), Math.min(3, text.length));
	else if (what < 0.85)
		text.format(Math.min(at, Math.max(0, text.length - 4)), Math.min(4, text.length), {
			bold: random() < 0.5 ? {} : null
		});
	else if (what < 0.9) block.setAttribute('level', pick(5) as unknown as string);
	else if (what < 0.93 && root.length > 1) root.delete(pick(root.length), 1);
	else undo.undo();
}

function chaos(seed: number, count: number): { world: World; people: Somebody[] } {
	const random = chance(seed);
	const world = new World();
	const people = Array.from({ length: count }, (_, place) =>
		new Somebody(world, `p${place}`, 'write', 10 + place).connect()
	);
	const undos = people.map(({ doc }) => new Y.UndoManager(doc.getXmlFragment(ROOT)));
	settle(world, people);

	for (let step = 0; step < STEPS; step++) {
		const place = Math.floor(random() * count);
		const person = people[place]!;
		const what = random();
		if (what < 0.3) edit(person, undos[place]!, random);
		else if (what < 0.55) person.deliver();
		else if (what < 0.8) person.hear();
		else if (what < 0.9) world.commit();
		else if (what < 0.94) person.disconnect();
		else if (what < 0.98 && !person.session) person.connect();
		else if (what < 0.982) world.fold();
		else if (what < 0.986) world.reads.shift()?.();
		else if (what < 0.988) {
			world.room.fallBack(world.now);
		} else if (what > 0.99) {
			for (const one of people) one.lose();
			world.crash();
		}
	}
	expect(brokenPromises(world.log, people)).toEqual([]);
	for (const person of people) if (!person.session) person.connect();
	settle(world, people);
	expect(brokenPromises(world.log, people)).toEqual([]);
	return { world, people };
}

const canonical = (doc: Y.Doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');

describe.each([2, 3, 5])('[S2] %i people', (count) => {
	it.each(Array.from({ length: 80 }, (_, seed) => seed))('end with one text, equal to the log (seed %i)', (seed) => {
		const { world, people } = chaos(seed * 7919 + count, count);
		const fresh = world.fresh();
		const expected = fresh.getXmlFragment(ROOT).toString();
		for (const { doc, closedWith } of people) {
			expect(closedWith).toBeNull();
			expect(doc.getXmlFragment(ROOT).toString()).toBe(expected);
			expect(doc.store.pendingStructs).toBeNull();
			expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(fresh));
		}
		// The delete set that the room keeps without a Y.Doc is Yjs' own.
		const copy = new Y.Doc();
		Y.applyUpdate(copy, Y.encodeStateAsUpdate(fresh));
		expect(canonical(copy)).toBe(canonical(fresh));
	});
});
