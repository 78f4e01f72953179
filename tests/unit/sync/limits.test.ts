// What one person may ask of the room, and what happens to the others then: nothing (docs/SYNC.md §4, [S5] [S6] [S10]).
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CLOSE, MESSAGE } from '$shared/sync/protocol';
import * as syncProtocol from 'y-protocols/sync';
import { meeting, settle, Somebody, wordsOf, World } from '../../support/meeting';

describe('[S6] a writer is slowed, never refused', () => {
	it('is not read while too much of theirs is uncommitted, and goes on after the commit', () => {
		const { anna, world, everybody } = meeting({ anna: 'write' }, { uncommittedMessages: 5 });
		for (let letter = 0; letter < 20; letter++) anna.types('x');
		while (anna.deliver());
		expect(anna.isHeld).toBe(true);
		expect(anna.outbox).toHaveLength(14);
		world.commit();
		expect(anna.isHeld).toBe(false);
		settle(world, everybody);
		expect(wordsOf(world.fresh())).toBe('x'.repeat(20));
	});

	it('writers wait while the database is away; readers and cursors do not', () => {
		const { anna, ravi, world, everybody } = meeting({ anna: 'write', ravi: 'read' });
		anna.types('Agenda');
		anna.deliver();
		world.room.hold();
		expect([anna.isHeld, ravi.isHeld]).toEqual([true, false]);
		settle(world, everybody);
		expect(anna.isHeld).toBe(false);
		expect(wordsOf(ravi.doc)).toBe('Agenda');
	});

	it('a room that holds too much falls back, and nobody loses what they typed', () => {
		const { anna, ravi, world } = meeting({ anna: 'write', ravi: 'write' }, { roomBytes: 2_000 });
		for (let time = 0; time < 30; time++) anna.types('x'.repeat(100));
		while (anna.deliver());
		expect([anna.closedWith, ravi.closedWith]).toEqual([CLOSE.restarting, CLOSE.restarting]);
		expect(world.log).toHaveLength(1);
	});
});

it('rows of one group stay within its bytes, and all come in the end', () => {
	const world = new World({ groupBytes: 1_000 });
	const people = [1, 2, 3].map((place) => new Somebody(world, `p${place}`, 'write', 10 + place).connect());
	settle(world, people);
	for (const person of people) for (let time = 0; time < 4; time++) person.types('y'.repeat(300));
	for (const person of people) while (person.deliver());
	const rows = world.room.take(1_000);
	expect(rows.every(({ bytes }) => bytes.length <= 1_100)).toBe(true);
	expect(world.room.hasPending).toBe(true);
});

describe('[S6] questions and cursors', () => {
	it('answers a burst of SyncStep1, then one in a while, the last one last', () => {
		const { anna, world } = meeting({ anna: 'read' });
		for (let time = 0; time < 50; time++) {
			anna.send(MESSAGE.sync, (encoder) => syncProtocol.writeSyncStep1(encoder, anna.doc));
		}
		while (anna.deliver());
		expect(anna.inbox.length).toBeLessThanOrEqual(4);
		anna.inbox = [];
		world.wait(2_100);
		expect(anna.inbox).toHaveLength(1);
		world.wait(60_000);
		expect(anna.inbox).toHaveLength(1);
	});

	it('tells others of a cursor at once, then not more often than they can see, and the last place in the end', () => {
		const { anna, ravi, world } = meeting({ anna: 'write', ravi: 'write' });
		for (let at = 1; at <= 30; at++) anna.pointsAt(at);
		while (anna.deliver());
		expect(ravi.inbox).toHaveLength(1);
		world.wait(200);
		while (ravi.hear());
		expect(ravi.sees(anna)).toMatchObject({ at: 30 });
	});

	it('passes over a cursor that is too long, and closes nobody for it', () => {
		const { anna, ravi, world, everybody } = meeting({ anna: 'write', ravi: 'write' });
		anna.awareness.setLocalState({ long: 'x'.repeat(5_000) });
		anna.pointsAt(1);
		anna.awareness.setLocalState({ at: 2, long: 'x'.repeat(5_000) });
		settle(world, everybody);
		expect(ravi.sees(anna)).toMatchObject({ at: 1 });
		expect(anna.closedWith).toBeNull();
	});
});

it('[S5] keeps refused bytes apart, with the reason', () => {
	const { mallory, world } = meeting({ mallory: 'write' });
	mallory.outbox.push(Uint8Array.of(0, 2, 3, 1, 1, 1));
	mallory.deliver();
	expect(world.quarantine).toEqual(['ends early']);
});

it('a full document takes deletions only', () => {
	const { anna, world, everybody } = meeting({ anna: 'write' }, { documentBytes: 3_000 });
	anna.types('x'.repeat(4_000));
	settle(world, everybody);
	anna.text.delete(0, 100);
	settle(world, everybody);
	expect(wordsOf(world.fresh())).toHaveLength(3_900);
	anna.types('one more');
	settle(world, everybody);
	expect(anna.closedWith).toBe(CLOSE.malformed);
	expect(world.quarantine).toEqual(['the document is full']);
});

describe('[S10] an outdated editor never sees what it would delete', () => {
	it('is turned away from a document that needs a newer one', () => {
		const { world } = meeting({ anna: 'write' });
		const old = new Somebody(world, 'old', 'write', 300).connect(null, 0);
		expect(old.closedWith).toBe(CLOSE.reload);
		expect(new Somebody(world, 'program', 'write', 301).connect(null, null).closedWith).toBeNull();
	});

	it('is closed before the first update with a new name is relayed', () => {
		const world = new World();
		world.schema = 0;
		world.crash();
		const anna = new Somebody(world, 'anna', 'write', 300).connect(null, 1);
		const old = new Somebody(world, 'old', 'write', 301).connect(null, 0);
		settle(world, [anna, old]);
		expect(old.closedWith).toBeNull();

		anna.doc.getXmlFragment('default').insert(0, [new Y.XmlElement('table')]);
		settle(world, [anna, old]);
		expect(old.closedWith).toBe(CLOSE.reload);
		expect(old.doc.getXmlFragment('default').toString()).not.toContain('table');
		expect(world.schema).toBe(1);
		expect(new Somebody(world, 'back', 'write', 302).connect(null, 0).closedWith).toBe(CLOSE.reload);
	});
});
