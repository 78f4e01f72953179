// People who write in a text at once, with comments on it: each has a copy with an editor and follows the anchors; the
// server has another, repairs what nobody told it of, and passes on updates and records, late and in any order between
// people.
import type { Transaction } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { withMore, type Anchor, type WordedAnchor } from '$shared/review/anchor';
import { AnchorKeeper } from '$shared/review/keeper';
import { makePassage } from '$shared/review/make';
import type { Resolved } from '$shared/review/resolve';
import { repairAnchors } from '$server/worker/anchors';
import { restore, seed, version } from '$server/worker/main';
import type { MadeVersion } from '$server/worker';
import { HeadlessEditor } from '../editor';
import type { Random } from '../edits';
import { judge, lettersIn, type Letter, type Meant, type Verdict } from './oracle';

/** `steps`: editors tell what their steps say. `server`: nobody tells anything, the server finds out by itself. */
export type Mode = 'steps' | 'server';

type Message = { update: Uint8Array } | { id: string; anchor: WordedAnchor };

/** An editor that tells a keeper what its steps say. */
class FollowingEditor extends HeadlessEditor {
	keeper: AnchorKeeper | null = null;

	constructor(doc: Y.Doc) {
		super(doc);
		const write = this.dispatch;
		this.dispatch = (edit: Transaction) => {
			const told = edit.docChanged ? this.keeper?.follow(edit) : undefined;
			write(edit);
			told?.(edit);
		};
	}
}

export class Writer {
	readonly doc = new Y.Doc();
	readonly editor: FollowingEditor;
	readonly keeper: AnchorKeeper;
	readonly toServer: Message[] = [];
	readonly fromServer: Message[] = [];
	#isOwn = true;

	constructor(
		client: number,
		state: Uint8Array,
		readonly mode: Mode
	) {
		Y.applyUpdate(this.doc, state);
		this.doc.clientID = client;
		this.editor = new FollowingEditor(this.doc);
		this.keeper = new AnchorKeeper(this.doc, (id, anchor) => {
			if (mode === 'steps' && this.#isOwn && anchor.kind !== 'document') this.toServer.push({ id, anchor });
		});
		if (mode === 'steps') this.editor.keeper = this.keeper;
		this.doc.on('update', (update: Uint8Array, _origin: unknown, _doc: unknown, { local }: Y.Transaction) => {
			if (local) this.toServer.push({ update });
		});
	}

	hear(): boolean {
		const message = this.fromServer.shift();
		if (!message) return false;
		this.#isOwn = false;
		if ('update' in message) Y.applyUpdate(this.doc, message.update);
		else this.keeper.set(message.id, message.anchor);
		this.#isOwn = true;
		return true;
	}
}

export class World {
	readonly doc = new Y.Doc();
	readonly keeper: AnchorKeeper;
	readonly writers: Writer[];
	readonly meant = new Map<string, Meant>();

	constructor(content: object, { mode, writers, random }: { mode: Mode; writers: number; random: Random }) {
		Y.applyUpdate(this.doc, seed({ content }));
		this.doc.clientID = 900;
		const state = Y.encodeStateAsUpdate(this.doc);
		this.writers = Array.from({ length: writers }, (_, place) => new Writer(1 + place, state, mode));
		this.keeper = new AnchorKeeper(this.doc, (id, anchor) => this.#tell({ id, anchor: anchor as WordedAnchor }, null));
		this.random = random;
		this.#begin = state;
		this.doc.on('update', (update: Uint8Array, origin: unknown) => {
			this.#updates.push(update);
			this.#tell({ update }, origin);
		});
	}

	readonly random: Random;
	readonly #begin: Uint8Array;
	readonly #updates: Uint8Array[] = [];
	#kept: MadeVersion | null = null;
	readonly #first = new Map<string, Anchor>();

	/** Comments on letters of the text, as it is at the server now. */
	comment(from: number, to: number): void {
		const id = `comment ${this.meant.size}`;
		const letters = lettersIn(this.doc).slice(from, to);
		const anchor = makePassage({ from, to }, this.keeper.reading);
		this.meant.set(id, countWords(letters));
		this.#first.set(id, anchor);
		this.keeper.set(id, anchor);
		for (const { keeper } of this.writers) keeper.set(id, anchor);
	}

	/** Takes in the next thing that somebody sent. */
	take(writer: Writer): boolean {
		const message = writer.toServer.shift();
		if (!message) return false;
		if ('update' in message) Y.applyUpdate(this.doc, message.update, writer);
		else this.#takeRecord(message.id, message.anchor);
		return true;
	}

	#takeRecord(id: string, anchor: WordedAnchor): void {
		const known = this.keeper.anchorOf(id) as WordedAnchor;
		const merged = withMore({ ...known, before: anchor.before, after: anchor.after }, anchor);
		this.keeper.set(id, merged);
		this.#tell({ id, anchor: merged }, null);
	}

	/** An edit of the server itself. */
	serve(update: Uint8Array): void {
		Y.applyUpdate(this.doc, update, 'server');
	}

	/** The text as a version keeps it. */
	keep(): MadeVersion {
		const made = version({ log: this.#log, before: this.#kept });
		if ('flaw' in made) throw new Error(made.flaw);
		return (this.#kept = made);
	}

	/** The text becomes what it was in a version. */
	restore(wanted: MadeVersion): void {
		const { blocks } = this.keep();
		const edit = restore({
			updates: [Y.encodeStateAsUpdate(this.doc)],
			present: blocks,
			version: wanted,
			chosen: null
		});
		if (edit) this.serve(edit.update);
	}

	get #log() {
		const writers = [...this.doc.store.clients.keys()].map((client) => ({ client, seat: String(client), via: null }));
		const minutes = [{ count: this.#updates.length, minute: 1 }];
		return { snapshot: { state: this.#begin, account: null, minute: 0 }, updates: this.#updates, minutes, writers };
	}

	/** Everybody has everything. */
	settle(): void {
		for (let isBusy = true; isBusy;) {
			isBusy = false;
			for (const writer of this.writers) while (this.take(writer)) isBusy = true;
			for (const writer of this.writers) while (writer.hear()) isBusy = true;
		}
	}

	/** What everybody shows of every comment: the server, the writers, and two who come later. */
	verdicts(): { id: string; who: string; verdict: Verdict; resolved: Resolved }[] {
		const letters = lettersIn(this.doc);
		const stored = [...this.meant.keys()].map((id) => [id, this.keeper.anchorOf(id)!] as const);
		const views = {
			server: this.keeper,
			...Object.fromEntries(this.writers.map(({ keeper }, place) => [`writer ${place}`, keeper])),
			'opens now': keeperOf(this.doc, stored),
			'read off the log': keeperOf(this.doc, this.#readOffTheLog())
		};
		return Object.entries(views).flatMap(([who, keeper]) =>
			[...this.meant].map(([id, meant]) => {
				const resolved = keeper.where(id)!;
				return { id, who, verdict: judge(resolved, meant, letters), resolved };
			})
		);
	}

	/** As the worker repairs the first records, when nobody has told it anything. */
	#readOffTheLog(): [string, Anchor][] {
		const repaired = new Map(repairAnchors({ log: this.#log, anchors: [...this.#first] }));
		return [...this.#first].map(([id, anchor]) => [id, repaired.get(id) ?? anchor]);
	}

	close(): void {
		for (const { editor, keeper } of this.writers) [editor, keeper].forEach((one) => one.close());
		this.keeper.close();
	}

	#tell(message: Message, from: unknown): void {
		for (const writer of this.writers) if (writer !== from) writer.fromServer.push(message);
	}
}

function keeperOf(doc: Y.Doc, anchors: Iterable<readonly [string, Anchor]>): AnchorKeeper {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	const keeper = new AnchorKeeper(copy);
	for (const [id, anchor] of anchors) keeper.set(id, anchor);
	return keeper;
}

export function countWords(letters: readonly Letter[]): Meant {
	const words = new Map<number, number>();
	for (const { letter, word } of letters) {
		if (word !== null && letter.trim() !== '') words.set(word, (words.get(word) ?? 0) + 1);
	}
	return words;
}
