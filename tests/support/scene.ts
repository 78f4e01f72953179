// Two people at one text, who see each other at once: who wrote what is told in a few lines.
import { Fragment, Slice } from '@tiptap/pm/model';
import { TextSelection, type Command } from '@tiptap/pm/state';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { attribute } from '$server/worker/attribution';
import type { Log } from '$server/worker/chronicle/chronicle';
import { readLog } from './chronicles';
import { HeadlessEditor, schema, textBlocks } from './editor';
import { firstUpdate } from './meeting';

export const WRITERS: Log['writers'] = [
	{ client: 1, seat: 'creator', via: 'template' },
	{ client: 10, seat: 'ana', via: null },
	{ client: 11, seat: 'luis', via: null }
];

export class Scene {
	readonly updates: Uint8Array[] = [firstUpdate()];
	readonly ana = this.#somebody(10);
	readonly luis = this.#somebody(11);

	#somebody(clientID: number): HeadlessEditor {
		const doc = new Y.Doc();
		doc.clientID = clientID;
		Y.applyUpdate(doc, this.updates[0]!);
		doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin === 'other') return;
			this.updates.push(update);
			for (const other of [this.ana, this.luis]) if (other.doc !== doc) Y.applyUpdate(other.doc, update, 'other');
		});
		return new HeadlessEditor(doc);
	}

	/** Types letter by letter, or all at once. */
	types(who: HeadlessEditor, words: string, { behind = '', atOnce = false } = {}): this {
		for (const letters of atOnce ? [words] : words) {
			const { at } = this.#find(who, behind);
			who.act('type', (state, dispatch) => {
				dispatch?.(state.tr.insertText(letters, at));
				return true;
			});
			behind += letters;
		}
		return this;
	}

	does(who: HeadlessEditor, command: Command, { behind = '' } = {}): this {
		const { at } = this.#find(who, behind);
		who.dispatch(who.state.tr.setSelection(TextSelection.create(who.state.doc, at)));
		expect(who.act('does', command)).toBe(true);
		return this;
	}

	/** Copies from the first of these words to the last. */
	copies(who: HeadlessEditor, first: string, last = first): Slice {
		const [from, to] = [this.#find(who, first), this.#find(who, last)];
		return who.state.doc.slice(from.at - first.length, to.at);
	}

	/** The same, and takes it away. */
	cuts(who: HeadlessEditor, first: string, last = first): Slice {
		const slice = this.copies(who, first, last);
		const [from, to] = [this.#find(who, first), this.#find(who, last)];
		who.act('cut', (state, dispatch) => {
			dispatch?.(state.tr.delete(from.at - first.length, to.at));
			return true;
		});
		return slice;
	}

	/** Puts it behind these words, as an editor does; without any, as blocks of its own at the end. */
	pastes(who: HeadlessEditor, slice: Slice, { behind = '' } = {}): this {
		who.act('paste', (state, dispatch) => {
			const at = behind === '' ? state.doc.content.size : this.#find(who, behind).at;
			dispatch?.(state.tr.replace(at, at, behind === '' ? new Slice(slice.content, 0, 0) : slice));
			return true;
		});
		return this;
	}

	/** New paragraphs at the end, each typed at once by the binding, which is how a program writes. */
	adds(who: HeadlessEditor, ...lines: string[]): this {
		const blocks = lines.map((line) => schema.nodes.paragraph!.create(null, schema.text(line)));
		return this.pastes(who, new Slice(Fragment.from(blocks), 0, 0));
	}

	#find({ state }: HeadlessEditor, words: string): { at: number } {
		const block = textBlocks(state.doc).find(({ node }) => node.textContent.includes(words))!;
		return { at: block.start + block.node.textContent.indexOf(words) + words.length };
	}

	/** Each block as who wrote what: `ana: words`. */
	told(folds: number[] = []): string[][] {
		const { chronicle } = readLog(this.updates, WRITERS, folds);
		const blocks = textBlocks(this.ana.state.doc).map(({ node }) => node.textBetween(0, node.content.size, '', '¶'));
		const told: { seat: string | null; words: string }[][] = blocks.map(() => []);
		for (const { block, offset, length, seat } of attribute(chronicle)) {
			const words = blocks[block]!.slice(offset, offset + length);
			const last = told[block]!.at(-1);
			if (last?.seat === seat) last.words += words;
			else told[block]!.push({ seat, words });
		}
		return told.map((runs) => runs.map(({ seat, words }) => `${seat}: ${words}`));
	}
}
