// Makes small editing sessions in the format of josephg/editing-traces, and works out what they must end in.
import * as prng from 'lib0/prng';
import * as Y from 'yjs';
import type { Patch } from '../../server/replay/recording';

interface RecordedTransaction {
	agent: number;
	parents: number[];
	patches: Patch[];
}

/** Characters of one and of two UTF-16 units, and a newline. */
const LETTERS = [...'abcdefghij \n', 'ñ', '€', '😀', '🏗️', '𝔸'];

/** Somebody at a keyboard: a plain replica, and which transactions it has seen. */
class Typist {
	readonly doc = new Y.Doc();
	readonly seen = new Set<number>();
	/** The newest transactions seen, which no other one follows. */
	heads = new Set<number>();

	constructor(readonly agent: number) {
		// Yjs orders what was typed at one place by client id; recordings order it by agent.
		this.doc.clientID = agent + 1;
	}

	get text(): Y.Text {
		return this.doc.getText();
	}

	/** Sees everything that the other has seen. */
	reads(other: Typist, parentsOf: (index: number) => readonly number[]): void {
		Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)));
		other.seen.forEach((index) => this.seen.add(index));
		this.heads = new Set([...this.heads, ...other.heads]);
		const followed = new Set([...this.seen].flatMap(parentsOf));
		this.heads.forEach((head) => followed.has(head) && this.heads.delete(head));
	}

	/** Types or deletes somewhere. Positions of the patch are code points, worked out by spreading the text. */
	edits(random: prng.PRNG): Patch {
		const characters = [...this.text.toString()];
		const position = prng.int32(random, 0, characters.length);
		// Short texts and frequent deletions: people delete the same characters at the same time.
		const deleted = prng.bool(random) ? prng.int32(random, 0, Math.min(3, characters.length - position)) : 0;
		const inserted = deleted === 0 || prng.int32(random, 0, 3) === 0 ? typed(random) : '';

		const offset = characters.slice(0, position).join('').length;
		const length = characters.slice(position, position + deleted).join('').length;
		if (length > 0) this.text.delete(offset, length);
		if (inserted) this.text.insert(offset, inserted);
		return [position, deleted, inserted];
	}
}

const typed = (random: prng.PRNG) =>
	Array.from({ length: prng.int32(random, 1, 3) }, () => prng.oneOf(random, LETTERS)).join('');

/** A session of several people, as JSON. They fork and merge at random; every seed makes the same session again. */
export function concurrentSession(seed: number, { agents = 3, transactions = 200 } = {}): string {
	const random = prng.create(seed);
	const typists = Array.from({ length: agents }, (_, agent) => new Typist(agent));
	const txns: RecordedTransaction[] = [];
	const parentsOf = (index: number) => txns[index]?.parents ?? [];

	for (let index = 0; index < transactions; index++) {
		const typist = prng.oneOf(random, typists);
		if (prng.int32(random, 0, 3) === 0) typist.reads(prng.oneOf(random, typists), parentsOf);

		const parents = [...typist.heads].sort((one, other) => one - other);
		const patches = Array.from({ length: prng.int32(random, 0, 5) === 0 ? 2 : 1 }, () => typist.edits(random));
		txns.push({ agent: typist.agent, parents, patches });
		typist.seen.add(index);
		typist.heads = new Set([index]);
	}

	const last = new Typist(agents);
	typists.forEach((typist) => last.reads(typist, parentsOf));
	return JSON.stringify({ kind: 'concurrent', endContent: last.text.toString(), numAgents: agents, txns });
}

/** A session of one person, as JSON, in the older format without agents. */
export function soloSession(seed: number, { transactions = 100 } = {}): string {
	const random = prng.create(seed);
	const typist = new Typist(0);
	const startContent = 'Acta 📋 de la reunión\n';
	typist.text.insert(0, startContent);
	const txns = Array.from({ length: transactions }, () => ({ time: '', patches: [typist.edits(random)] }));
	return JSON.stringify({ startContent, endContent: typist.text.toString(), txns });
}
