// Recorded sessions replayed without a server: what a replica holds back, and that all end where the recording ends.
import * as prng from 'lib0/prng';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Author } from '$server/replay/author';
import { addBlock, findBlock, textOf } from '$server/replay/block';
import { CodePoints } from '$server/replay/code-points';
import { historyOf } from '$server/replay/history';
import { Ledger } from '$server/replay/ledger';
import { parseRecording, type Patch } from '$server/replay/recording';
import { concurrentSession, soloSession } from '../support/recordings';

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed);

type Written = { agent: number; parents: number[]; patches: Patch[] };
const session = (...txns: Written[]) =>
	JSON.stringify({ numAgents: Math.max(...txns.map(({ agent }) => agent)) + 1, endContent: '', txns });

/** The authors of a recording around a relay that does what the server does: it passes on what says something new. */
class Meeting {
	readonly recording;
	readonly authors: Author[];
	/** Updates that the relay did not pass on. */
	dropped = 0;
	#ledger: Ledger;
	#relay = new Y.Doc();
	#onTheWay: Uint8Array[][];
	#written: number[];

	constructor(json: string, clientIds?: number[]) {
		this.recording = parseRecording(json);
		const history = historyOf(this.recording);
		const ids = clientIds ?? history.byAuthor.map((_, author) => 1_000 + author);
		this.#ledger = new Ledger(ids);
		this.authors = ids.map(
			(id, number) => new Author({ recording: this.recording, history, ledger: this.#ledger }, number, id)
		);
		this.#onTheWay = ids.map(() => []);
		this.#written = ids.map(() => 0);

		const { address, update } = this.authors[0]!.addBlock();
		Y.applyUpdate(this.#relay, update);
		this.authors.slice(1).forEach((author) => author.receive(update));
		this.authors.forEach((author) => author.begin(address));
	}

	/** The author writes the next transaction, and the relay takes it; until `settle` nobody is told that it did. */
	write(author: Author, { isSettled = true } = {}): void {
		const update = author.write();
		this.#written[author.number]! += 1;
		if (update && this.#isNew(update)) {
			this.#onTheWay.forEach((queue, number) => number !== author.number && queue.push(update));
		} else this.dropped++;
		if (isSettled) this.settle(author);
	}

	settle(author: Author): void {
		this.#ledger.settle(author.number, this.#written[author.number]!);
	}

	/** The relay forgets the oldest update on its way to the author. */
	lose(author: Author): void {
		this.#onTheWay[author.number]!.shift();
	}

	/** The oldest update on its way to the author arrives. */
	arrive(author: Author): void {
		const update = this.#onTheWay[author.number]!.shift();
		if (update) author.receive(update);
	}

	/** Everything happens, in an order that the seed decides. Returns what each replica holds. */
	replay(seed: number): string[] {
		const random = prng.create(seed);
		for (;;) {
			const writers = this.authors.filter((author) => author.isReady());
			const readers = this.authors.filter(({ number }) => this.#onTheWay[number]!.length > 0);
			if (writers.length + readers.length === 0) break;
			const chosen = prng.int32(random, 0, writers.length + readers.length - 1);
			if (chosen < writers.length) this.write(writers[chosen]!);
			else this.arrive(readers[chosen - writers.length]!);
		}
		expect(this.authors.map((author) => author.hasEverything())).not.toContain(false);
		return this.authors.map((author) => author.finish());
	}

	#isNew(update: Uint8Array): boolean {
		let isNew = false;
		const note = () => (isNew = true);
		this.#relay.on('update', note);
		Y.applyUpdate(this.#relay, update);
		this.#relay.off('update', note);
		return isNew;
	}
}

describe('a replay', () => {
	it.each(seeds(40))('ends in every replica where the recording ends (seed %i)', (seed) => {
		const meeting = new Meeting(concurrentSession(seed, { agents: 2 + (seed % 2) }));
		for (const text of meeting.replay(seed)) expect(text).toBe(meeting.recording.endContent);
	});

	it('takes an update that the relay kept to itself for come when others have deleted the same', () => {
		const dropped = seeds(40).map((seed) => {
			const meeting = new Meeting(concurrentSession(seed));
			meeting.replay(seed);
			return meeting.dropped;
		});
		expect(Math.max(...dropped)).toBeGreaterThan(0);
	});

	it.each(seeds(10))('reads the format of one author too (seed %i)', (seed) => {
		const meeting = new Meeting(soloSession(seed));
		expect(meeting.replay(seed)).toEqual([meeting.recording.endContent]);
	});

	it('needs client ids that ascend with the authors: who comes first at one place is decided by them', () => {
		const atOnePlace = session(
			{ agent: 0, parents: [], patches: [[0, 0, 'first']] },
			{ agent: 1, parents: [], patches: [[0, 0, 'second']] }
		);
		expect(new Meeting(atOnePlace, [1_000, 2_000]).replay(1)).toEqual(['firstsecond', 'firstsecond']);
		expect(new Meeting(atOnePlace, [2_000, 1_000]).replay(1)).toEqual(['secondfirst', 'secondfirst']);
	});

	it('holds back what the author had not seen', () => {
		const meeting = new Meeting(
			session(
				{ agent: 0, parents: [], patches: [[0, 0, 'one']] },
				{ agent: 0, parents: [0], patches: [[3, 0, ' two']] },
				{ agent: 1, parents: [0], patches: [[3, 0, '!']] }
			)
		);
		const [anna, ravi] = meeting.authors as [Author, Author];
		expect(ravi.isReady()).toBe(false);

		meeting.write(anna);
		meeting.write(anna);
		expect(ravi.isReady()).toBe(false);
		meeting.arrive(ravi);
		meeting.arrive(ravi);
		expect(ravi.isReady()).toBe(true);

		meeting.write(ravi);
		const [block] = ravi.doc.getXmlFragment('default').toArray() as [Y.XmlElement];
		expect(textOf(block.get(0) as Y.XmlText)).toBe('one!');
		expect(ravi.finish()).toBe('one two!');
	});

	describe('with a deletion that does not arrive', () => {
		const written = session(
			{ agent: 0, parents: [], patches: [[0, 0, 'ab']] },
			{ agent: 0, parents: [0], patches: [[0, 1, '']] },
			{ agent: 1, parents: [0], patches: [[0, 1, '']] },
			{ agent: 1, parents: [1, 2], patches: [[0, 0, 'c']] }
		);

		it('goes on when it deleted the same itself, and the server has said that nothing is owed', () => {
			const meeting = new Meeting(written);
			const [anna, ravi] = meeting.authors as [Author, Author];
			meeting.write(anna);
			meeting.arrive(ravi);
			meeting.write(ravi);
			meeting.write(anna, { isSettled: false });
			expect(meeting.dropped).toBe(1);
			expect(ravi.isReady()).toBe(false);

			meeting.settle(anna);
			expect(ravi.isReady()).toBe(true);
		});

		it('waits when it says something new: the server owes it', () => {
			const [first, second] = JSON.parse(written).txns;
			const meeting = new Meeting(session(first, second, { agent: 1, parents: [1], patches: [[0, 0, 'c']] }));
			const [anna, ravi] = meeting.authors as [Author, Author];
			meeting.write(anna);
			meeting.arrive(ravi);
			meeting.write(anna);
			meeting.lose(ravi);
			expect(ravi.isReady()).toBe(false);
		});
	});

	it('refuses an edit behind the end of the text', () => {
		const meeting = new Meeting(session({ agent: 0, parents: [], patches: [[1, 0, 'a']] }));
		expect(() => meeting.write(meeting.authors[0]!)).toThrow('Transaction 0 edits behind the end');
	});

	it('keeps what strangers write to the end', () => {
		const meeting = new Meeting(session({ agent: 0, parents: [], patches: [[0, 0, 'ours']] }));
		const [anna] = meeting.authors as [Author];
		const stranger = new Y.Doc();
		addBlock(stranger, 'theirs');
		anna.receive(Y.encodeStateAsUpdate(stranger));
		expect(anna.sawStrangers).toBe(true);
		expect(anna.doc.getXmlFragment('default').length).toBe(1);

		meeting.write(anna);
		expect(anna.finish()).toBe('ours');
		expect(anna.doc.getXmlFragment('default').length).toBe(2);
	});
});

describe('history', () => {
	it('counts what each transaction had seen, and the longest chain of waits', () => {
		const history = historyOf(
			parseRecording(
				session(
					{ agent: 0, parents: [], patches: [] },
					{ agent: 1, parents: [0], patches: [] },
					{ agent: 0, parents: [0], patches: [] },
					{ agent: 0, parents: [1, 2], patches: [] },
					{ agent: 1, parents: [1], patches: [] }
				)
			)
		);
		expect(history.byAuthor).toEqual([
			[0, 2, 3],
			[1, 4]
		]);
		const seen = (index: number) => [history.seen(index, 0), history.seen(index, 1)];
		expect([0, 1, 2, 3, 4].map(seen)).toEqual([
			[0, 0],
			[1, 0],
			[1, 0],
			[2, 1],
			[1, 1]
		]);
		expect(history.handOffs).toBe(2);
	});

	it('refuses an author who had not seen what they wrote before', () => {
		const forked = session(
			{ agent: 0, parents: [], patches: [] },
			{ agent: 1, parents: [0], patches: [] },
			{ agent: 1, parents: [0], patches: [] }
		);
		expect(() => historyOf(parseRecording(forked))).toThrow('Transaction 2 had not seen');
	});
});

describe('parseRecording', () => {
	const one = { agent: 0, parents: [], patches: [[0, 0, 'a']] };

	it.each([
		['no JSON', '{', 'it is not JSON'],
		['something else', '[]', 'This is not a recording'],
		['no end', '{"txns":[]}', 'endContent'],
		[
			'a negative position',
			JSON.stringify({ endContent: '', txns: [{ patches: [[-1, 0, '']] }] }),
			'txns.0.patches.0.0'
		],
		[
			'no agent',
			JSON.stringify({ endContent: '', numAgents: 1, txns: [{ parents: [], patches: [] }] }),
			'txns.0.agent'
		],
		['an agent too many', JSON.stringify({ endContent: '', numAgents: 1, txns: [{ ...one, agent: 1 }] }), 'author 1'],
		[
			'a child before its parent',
			JSON.stringify({ endContent: '', numAgents: 1, txns: [{ ...one, parents: [0] }] }),
			'parents'
		]
	])('refuses %s', (_, json, words) => {
		expect(() => parseRecording(json)).toThrow(words);
	});

	it('tells whether positions must be converted', () => {
		const typing = (text: string) => parseRecording(session({ agent: 0, parents: [], patches: [[0, 0, text]] }));
		expect(typing('ñandú €').hasPairs).toBe(false);
		expect(typing('👩‍🏫').hasPairs).toBe(true);
	});
});

describe('code points', () => {
	it.each(seeds(20))('stay where the characters are through any edits (seed %i)', (seed) => {
		const random = prng.create(seed);
		const points = new CodePoints('a😀b');
		let text = 'a😀b';
		for (let edit = 0; edit < 200; edit++) {
			const characters = [...text];
			const position = prng.int32(random, 0, characters.length);
			const deleted = prng.int32(random, 0, Math.min(2, characters.length - position));
			const inserted = prng.oneOf(random, ['', 'x', '😀', 'y𝔸z', '🏗️🏗️']);

			const offset = points.toUnits(position);
			expect(offset).toBe(characters.slice(0, position).join('').length);
			const end = points.toUnits(position + deleted);
			points.edit(offset, end - offset, inserted);
			text = text.slice(0, offset) + inserted + text.slice(end);
		}
	});
});

describe('the code block', () => {
	it('is found again in any replica, whatever it holds and whatever stands before it', () => {
		const doc = new Y.Doc();
		const address = addBlock(doc, 'first\nlines');
		const other = new Y.Doc();
		expect(findBlock(other, address)).toBeNull();

		Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
		findBlock(other, address)!.delete(0, 6);
		other.getXmlFragment('default').insert(0, [new Y.XmlElement('paragraph')]);
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
		expect(textOf(findBlock(doc, address)!)).toBe('lines');
	});
});
