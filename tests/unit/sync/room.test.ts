// The room as docs/SYNC.md has it, rule by rule.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CLOSE, MESSAGE } from '$shared/sync/protocol';
import { ROOT } from '$shared/document/names';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import { meeting, settle, Somebody, wordsOf } from '../../support/meeting';

describe('[S1] nothing is shown before it is safe', () => {
	it('relays and acknowledges an edit only after its commit', () => {
		const { anna, ravi, world } = meeting({ anna: 'write', ravi: 'write' });
		anna.types('Agenda');
		anna.deliver();
		expect(ravi.inbox).toEqual([]);
		expect(anna.inbox).toEqual([]);

		world.commit();
		ravi.hear();
		anna.hear();
		expect(wordsOf(ravi.doc)).toBe('Agenda');
		expect(anna.promised).toHaveLength(2); // the empty answer to our first question, and the edit
	});

	it('gives a newcomer the committed document, not what still waits', () => {
		const { anna, world } = meeting({ anna: 'write' });
		anna.types('Agenda');
		anna.deliver();
		const late = new Somebody(world, 'late', 'write', 300).connect();
		late.deliver();
		while (late.hear());
		expect(wordsOf(late.doc)).toBe('');

		settle(world, [anna, late]);
		expect(wordsOf(late.doc)).toBe('Agenda');
	});

	it('does not say "saved" to a repeated edit while the first is not committed', () => {
		const { anna, world } = meeting({ anna: 'write' });
		const tab = new Somebody(world, 'tab', 'write', 301, 'anna').connect();
		settle(world, [anna, tab]);
		anna.types('Agenda');
		const [edit] = anna.outbox;
		tab.outbox.push(edit!); // the browser hands edits from tab to tab
		anna.deliver();
		tab.deliver();
		expect(tab.inbox).toEqual([]);
		world.commit();
		tab.hear();
		tab.hear();
		expect(tab.saved).toBe(2);
		expect(world.log).toHaveLength(2);
	});

	it('falls back to the committed document when a commit fails for good, and nobody saw what is gone', () => {
		const { anna, ravi, world, everybody } = meeting({ anna: 'write', ravi: 'write' });
		anna.types('Agenda');
		anna.deliver();
		world.room.fallBack(world.now);
		expect([anna.closedWith, ravi.closedWith]).toEqual([CLOSE.restarting, CLOSE.restarting]);
		expect(wordsOf(ravi.doc)).toBe('');

		anna.connect();
		ravi.connect();
		settle(world, everybody);
		expect(wordsOf(ravi.doc)).toBe('Agenda'); // she still had it
	});
});

describe('[S2] everyone converges', () => {
	it('sends deletions to somebody whose state vector is the same', () => {
		const { anna, ravi, world, everybody } = meeting({ anna: 'write', ravi: 'write' });
		anna.types('Agenda');
		settle(world, everybody);
		ravi.disconnect();
		anna.text.delete(0, 6);
		settle(world, everybody);
		expect(Y.encodeStateVector(ravi.doc)).toEqual(Y.encodeStateVector(anna.doc));

		ravi.connect();
		settle(world, everybody);
		expect(wordsOf(ravi.doc)).toBe('');
	});

	it('stores nothing for a message that brings nothing', () => {
		const { anna, world, everybody } = meeting({ anna: 'write' });
		anna.types('Agenda');
		anna.text.delete(0, 3);
		settle(world, everybody);
		const rows = world.log.length;
		for (let visit = 0; visit < 3; visit++) {
			anna.disconnect();
			anna.connect();
			settle(world, everybody); // her step 2 has the whole delete set each time
		}
		expect(world.log).toHaveLength(rows);
		expect(anna.saved).toBe(1);
	});

	it('asks for what an edit stands on when it lacks that, and stores both', () => {
		const { anna, world, everybody } = meeting({ anna: 'write' });
		anna.disconnect();
		anna.types('offline ');
		anna.connect();
		anna.types('online'); // leaves before her answer to our question does
		const [hello, edit] = anna.outbox;
		anna.outbox = [edit!, hello!];
		settle(world, everybody);
		expect(wordsOf(world.fresh())).toBe('offline online');
		expect(anna.saved).toBe(2);
	});

	it('ends a connection whose answers always have a gap, and keeps what can stand alone', () => {
		const { anna, world } = meeting({ anna: 'write' });
		const elsewhere = new Y.Doc();
		elsewhere.clientID = 400;
		Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(anna.doc));
		const text = (elsewhere.getXmlFragment(ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText;
		text.insert(0, 'unknown');
		const before = Y.encodeStateVector(elsewhere);
		text.insert(7, ' later');
		const gap = Y.encodeStateAsUpdate(elsewhere, before);

		for (let time = 0; time < 4; time++) {
			anna.send(MESSAGE.sync, (encoder) => {
				encoding.writeVarUint(encoder, syncProtocol.messageYjsSyncStep2);
				encoding.writeVarUint8Array(encoder, gap);
			});
			anna.deliver();
		}
		expect(anna.closedWith).toBe(CLOSE.malformed);
		expect(wordsOf(world.fresh())).toBe('');
	});
});

describe('a folded log', () => {
	it('[S2] gives each what they lack: the snapshot’s part, the rows behind it, all deletions', () => {
		const { anna, ravi, world, everybody } = meeting({ anna: 'write', ravi: 'write' });
		anna.types('Agenda');
		settle(world, everybody);
		ravi.disconnect();
		anna.types(' for Monday');
		settle(world, everybody);
		world.fold();
		anna.text.delete(0, 6);
		settle(world, everybody);

		ravi.connect();
		const late = new Somebody(world, 'late', 'read', 300).connect();
		settle(world, [...everybody, late]);
		expect([ravi, late].map(({ doc }) => wordsOf(doc))).toEqual([' for Monday', ' for Monday']);
	});

	it('[S2] is read again when it was folded once more while somebody waited', () => {
		const { anna, world, everybody } = meeting({ anna: 'write' });
		anna.types('one ');
		settle(world, everybody);
		world.fold();
		const late = new Somebody(world, 'late', 'read', 300).connect();
		while (late.deliver());
		anna.types('two ');
		while (anna.deliver());
		world.commit();
		world.fold();
		settle(world, [...everybody, late]);
		expect(wordsOf(late.doc)).toBe('one two ');
	});

	it('[S1] a newcomer who waits for it gets no live update before', () => {
		const { anna, world, everybody } = meeting({ anna: 'write' });
		world.fold();
		const late = new Somebody(world, 'late', 'read', 300).connect();
		while (late.deliver());
		anna.types('Agenda');
		while (anna.deliver());
		world.commit();
		while (late.hear());
		expect(wordsOf(late.doc)).toBe('');
		settle(world, [...everybody, late]);
		expect(wordsOf(late.doc)).toBe('Agenda');
	});
});

describe('[S3] only writers write', () => {
	it('a reader is seen but cannot write, and is not closed for trying', () => {
		const { anna, ravi, world, everybody } = meeting({ anna: 'write', ravi: 'read' });
		anna.types('Agenda');
		ravi.types('!!!');
		ravi.pointsAt(3);
		settle(world, everybody);
		expect(wordsOf(world.fresh())).toBe('Agenda');
		expect(anna.sees(ravi)).toMatchObject({ at: 3 });
		expect(ravi.closedWith).toBeNull();
		expect(ravi.saved).toBe(0);
	});

	it('a writer whose seat the database finds ended stores nothing, and the others lose nothing', () => {
		const { anna, ravi, world, everybody } = meeting({ anna: 'write', ravi: 'write' });
		anna.types('Anna');
		ravi.types('Ravi');
		anna.deliver();
		ravi.deliver();
		world.commit(({ seatId }) => (seatId === 'seat-of-ravi' ? 'refused' : 'stored'));
		expect(ravi.closedWith).toBe(CLOSE.judgeAgain);
		expect(wordsOf(world.fresh())).toBe('Anna');

		anna.types('!');
		settle(world, everybody);
		expect(wordsOf(world.fresh())).toBe('Anna!');
	});
});

describe('[S4] the server says who you are', () => {
	it('puts the name it knows over the name a client gives itself', () => {
		const { anna, ravi, world, everybody } = meeting({ anna: 'write', ravi: 'write' });
		anna.pointsAt(1);
		settle(world, everybody);
		expect(ravi.sees(anna)).toEqual({
			at: 1,
			user: { name: 'anna', organisation: 'anna & co', role: 'member', color: '#1c3fbd' }
		});
	});

	it('drops what somebody says of others, and what they say under a second id', () => {
		const { anna, ravi, mallory, world, everybody } = meeting({ anna: 'write', ravi: 'write', mallory: 'write' });
		anna.pointsAt(1);
		mallory.pointsAt(2);
		settle(world, everybody);
		mallory.send(MESSAGE.awareness, (encoder) => {
			const forged = encoding.createEncoder();
			encoding.writeVarUint(forged, 2);
			for (const client of [anna.doc.clientID, 999]) {
				encoding.writeVarUint(forged, client);
				encoding.writeVarUint(forged, 2 ** 50);
				encoding.writeVarString(forged, JSON.stringify({ at: 9 }));
			}
			encoding.writeVarUint8Array(encoder, encoding.toUint8Array(forged));
		});
		settle(world, everybody);
		expect(ravi.sees(anna)).toMatchObject({ at: 1 });
		expect(ravi.awareness.getStates().has(999)).toBe(false);
		expect(mallory.closedWith).toBeNull();
	});

	it('refuses a new struct under the id of another person, and takes one of the same person’s other seat', () => {
		const { anna, mallory, world, everybody } = meeting({ anna: 'write', mallory: 'write' });
		anna.types('Anna');
		settle(world, everybody);

		const forged = new Somebody(world, 'forged', 'write', 600);
		Y.applyUpdate(forged.doc, Y.encodeStateAsUpdate(anna.doc), 'network');
		forged.doc.clientID = anna.doc.clientID;
		forged.doc.on('update', (update) =>
			mallory.send(MESSAGE.sync, (encoder) => syncProtocol.writeUpdate(encoder, update))
		);
		forged.types(' says no');
		settle(world, everybody);
		expect(mallory.closedWith).toBe(CLOSE.malformed);
		expect(wordsOf(world.fresh())).toBe('Anna');

		const otherSeat = new Somebody(world, 'other-seat', 'write', 601, 'anna').connect();
		anna.disconnect();
		settle(world, [otherSeat]);
		otherSeat.doc.clientID = anna.doc.clientID;
		otherSeat.types(' says yes');
		settle(world, [otherSeat]);
		expect(wordsOf(world.fresh())).toBe('Anna says yes');
	});

	it('binds the id in the address before the first edit', () => {
		const { world } = meeting({ anna: 'write' });
		new Somebody(world, 'ravi', 'write', 500).connect(500);
		const mallory = new Somebody(world, 'mallory', 'write', 500).connect();
		settle(world, [mallory]);
		mallory.types('Ravi agrees');
		settle(world, [mallory]);
		expect(mallory.closedWith).toBe(CLOSE.malformed);
	});

	it('takes the cursor of somebody who left away from the others', () => {
		const { anna, ravi, world, everybody } = meeting({ anna: 'write', ravi: 'write' });
		anna.pointsAt(1);
		settle(world, everybody);
		anna.disconnect();
		settle(world, everybody);
		expect(ravi.sees(anna)).toBeUndefined();

		anna.connect();
		anna.send(MESSAGE.awareness, (encoder) => {
			const same = encoding.createEncoder();
			encoding.writeVarUint(same, 1);
			encoding.writeVarUint(same, anna.doc.clientID);
			encoding.writeVarUint(same, 1); // the clock it had: a client that comes back does not count on
			encoding.writeVarString(same, JSON.stringify({ at: 4 }));
			encoding.writeVarUint8Array(encoder, encoding.toUint8Array(same));
		});
		settle(world, everybody);
		expect(ravi.sees(anna)).toMatchObject({ at: 4 });
	});
});

it('one bad frame ends its own connection only', () => {
	const { anna, mallory, world, everybody } = meeting({ anna: 'write', mallory: 'write' });
	mallory.outbox.push(Uint8Array.of(0, 2, 5, 1, 2));
	anna.types('Agenda');
	settle(world, everybody);
	expect(mallory.closedWith).toBe(CLOSE.malformed);
	expect(wordsOf(world.fresh())).toBe('Agenda');
});
