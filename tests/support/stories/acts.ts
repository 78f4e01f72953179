// What people do to a text in stories, to a line or to words in it. Every word that they type is its own.
import { joinBackward, lift, setBlockType, splitBlock, toggleMark, wrapIn } from '@tiptap/pm/commands';
import type { Slice } from '@tiptap/pm/model';
import { Fragment, type Node } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, addRowBefore, deleteColumn, deleteRow, toggleHeaderRow } from '@tiptap/pm/tables';
import { redo, undo, ySyncPluginKey } from '@tiptap/y-tiptap';
import { ROOT } from '$shared/document/names';
import { moveBlocks } from '../../../src/lib/editor/moving/move';
import { schema, textBlocks } from '../editor';
import type { Random } from '../edits';
import { nameOfWord } from './oracle';
import type { Words } from './text';
import type { Writer } from './world';

const { nodes, marks } = schema;

/** Somebody at an editor, with what they have cut. */
export class Hand {
	#cut: Slice | null = null;

	constructor(
		readonly writer: Writer,
		readonly words: Words,
		readonly random: Random
	) {}

	get state(): EditorState {
		return this.writer.editor.state;
	}

	/** Does it in the line of this number, or in one by chance. False where it could not be done. */
	does(kind: Kind, line = this.#below(textBlocks(this.state.doc).length)): boolean {
		const block = textBlocks(this.state.doc)[line];
		return block !== undefined && ACTS[kind](this, { ...block, line });
	}

	/** Between words `from` and `to` of a line; without numbers by chance. */
	select(block: Block, from?: number, to?: number): { from: number; to: number } {
		const edges = edgesOf(block.node);
		const first = from ?? this.#below(edges.length);
		const last = to ?? Math.min(edges.length - 1, first + 1 + this.#below(5));
		const [a, b] = [edges[Math.min(first, edges.length - 1)]!, edges[Math.min(last, edges.length - 1)]!];
		const range = { from: block.start + Math.min(a, b), to: block.start + Math.max(a, b) };
		this.writer.editor.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, range.from, range.to)));
		return range;
	}

	caret(at: number): void {
		this.writer.editor.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, at)));
	}

	run(command: Command): boolean {
		return this.writer.editor.act('story', command);
	}

	/**
	 * Words, each its own, that are not like what they replace or stand beside: whoever types a word again in its place has
	 * written the same text, and nobody can tell.
	 */
	text(count: number): Node[] {
		const { $from, $to } = this.state.selection;
		const before = $from.parent.textBetween(0, $from.parentOffset);
		const replaced = $from.parent.textBetween($from.parentOffset, Math.max($from.parentOffset, $to.parentOffset));
		const behind = $to.parent.textBetween($to.parentOffset, $to.parent.content.size).trim();
		const near = [before.trim().split(' ').at(-1)!, ...replaced.trim().split(' '), behind.split(' ')[0]!];
		const glue = /\S$/.test(before) ? ' ' : '';
		return this.words
			.some(count, new Set(near))
			.map((word, place) => schema.text(`${place === 0 ? glue : ''}${word} `, [nameOfWord(schema, this.words.next())]));
	}

	cut(slice: Slice): void {
		this.#cut = slice;
	}

	get lastCut(): Slice | null {
		return this.#cut;
	}

	#below = (limit: number) => Math.floor(this.random() * limit);
}

export interface Block {
	node: Node;
	start: number;
	line: number;
}

/** Where words begin in a line, and its end. */
function edgesOf(block: Node): number[] {
	const text = block.textBetween(0, block.content.size, undefined, '\ufffc');
	return [...[...text.matchAll(/\S+/g)].map(({ index }) => index), text.length];
}

type Act = (hand: Hand, block: Block) => boolean;

/** A command where somebody has put the caret into a line. */
const at =
	(command: Command): Act =>
	(hand, block) => {
		hand.caret(hand.select(block).from);
		return hand.run(command);
	};

const ofItem =
	(make: (item: (typeof nodes)[string]) => Command): Command =>
	(state, dispatch, view) => {
		const { $from } = state.selection;
		for (let depth = $from.depth; depth > 0; depth--) {
			const { type } = $from.node(depth);
			if (type.name === 'listItem' || type.name === 'taskItem') return make(type)(state, dispatch, view);
		}
		return false;
	};

/** Of a line at the top of the text: the position before it and behind it. */
const around = ({ state }: Hand, { start }: Block) => {
	const $pos = state.doc.resolve(start);
	return { from: $pos.before(1), to: $pos.after(1), index: $pos.index(0) };
};

const ACTS = {
	type: (hand, block) => {
		const { from } = hand.select(block);
		hand.caret(from);
		hand.writer.editor.dispatch(hand.state.tr.insert(from, hand.text(1 + Math.floor(hand.random() * 3))));
		return true;
	},
	letters: (hand, block) => {
		// In the middle of a word, as a mend of it: the letter belongs to that word.
		const { from, to } = hand.select(block);
		const $at = hand.state.doc.resolve(Math.min(from + 1, to));
		if (!$at.nodeAfter?.isText) return false;
		hand.writer.editor.dispatch(hand.state.tr.insert($at.pos, schema.text('ñ', $at.nodeAfter.marks)));
		return true;
	},
	delete: (hand, block) => {
		const { from, to } = hand.select(block);
		if (from === to) return false;
		hand.writer.editor.dispatch(hand.state.tr.delete(from, to));
		return true;
	},
	deleteLine: (hand, block) => {
		const { from, to } = around(hand, block);
		if (hand.state.doc.childCount < 4) return false;
		hand.writer.editor.dispatch(hand.state.tr.delete(from, to));
		return true;
	},
	replace: (hand, block) => {
		const { from, to } = hand.select(block);
		if (from === to) return false;
		hand.writer.editor.dispatch(hand.state.tr.replaceWith(from, to, hand.text(2)));
		return true;
	},
	split: at(
		(state, dispatch, view) => ofItem(splitListItem)(state, dispatch, view) || splitBlock(state, dispatch, view)
	),
	join: (hand, block) => {
		hand.select(block, 0, 0);
		return hand.run(joinBackward);
	},
	level: (hand, block) => at(setBlockType(nodes.paragraph!, { level: 1 + Math.floor(hand.random() * 3) }))(hand, block),
	bullets: at(wrapInList(nodes.bulletList!)),
	numbers: at(wrapInList(nodes.orderedList!)),
	tasks: at(wrapInList(nodes.taskList!)),
	unlist: at(ofItem(liftListItem)),
	indent: at(ofItem(sinkListItem)),
	quote: at(wrapIn(nodes.blockquote!)),
	lift: at(lift),
	callout: at(wrapIn(nodes.callout!, { kind: 'note' })),
	bold: (hand, block) => {
		hand.select(block);
		return hand.run(toggleMark(marks.bold!));
	},
	row: at((state, dispatch) => addRowAfter(state, dispatch)),
	rowBefore: at((state, dispatch) => addRowBefore(state, dispatch)),
	column: at((state, dispatch) => addColumnAfter(state, dispatch)),
	noRow: at((state, dispatch) => deleteRow(state, dispatch)),
	noColumn: at((state, dispatch) => deleteColumn(state, dispatch)),
	headers: at((state, dispatch) => toggleHeaderRow(state, dispatch)),
	drag: (hand, block) => {
		const { from, to, index } = around(hand, block);
		const { doc, tr } = hand.state;
		const target = Math.floor(hand.random() * (doc.childCount + 1));
		if (target === index || target === index + 1) return false;
		let place = 0;
		for (let child = 0; child < target; child++) place += doc.child(child).nodeSize;
		tr.delete(from, to);
		tr.insert(tr.mapping.map(place), doc.slice(from, to).content);
		hand.writer.editor.dispatch(tr);
		return true;
	},
	/** As the product moves blocks, in Yjs. */
	move: (hand, block) => {
		const { index } = around(hand, block);
		const root = hand.writer.doc.getXmlFragment(ROOT);
		const to = Math.floor(hand.random() * (root.length + 1));
		if (to === index || to === index + 1) return false;
		return moveBlocks(root, { from: index, count: 1, to }, { isBusy: () => false, origin: ySyncPluginKey }) !== null;
	},
	cut: (hand, block) => {
		const { from, to } = hand.random() < 0.5 ? around(hand, block) : hand.select(block);
		if (from === to || hand.state.doc.childCount < 4) return false;
		hand.cut(hand.state.doc.slice(from, to));
		hand.writer.editor.dispatch(hand.state.tr.delete(from, to));
		return true;
	},
	paste: (hand, block) => {
		const cut = hand.lastCut;
		if (!cut) return false;
		hand.select(block, 0, 0);
		const isBlocks = cut.openStart === 0;
		const { from } = isBlocks ? around(hand, block) : hand.state.selection;
		hand.writer.editor.dispatch(hand.state.tr.replaceRange(from, from, cut));
		return true;
	},
	/** The line is replaced by a copy of itself, as by whoever pastes a corrected text over the old one. */
	pasteOver: (hand, block) => {
		const { from, to } = around(hand, block);
		const content = hand.state.doc.slice(from, to).content;
		const more = nodes.paragraph!.create(null, hand.text(3));
		hand.writer.editor.dispatch(hand.state.tr.replaceWith(from, to, content.append(Fragment.from(more))));
		return true;
	},
	/** Words that read the same, and are others. */
	imitate: (hand, block) => {
		const { from } = around(hand, block);
		const words = block.node.textContent.trim().split(' ').filter(Boolean);
		if (words.length === 0) return false;
		hand.writer.editor.dispatch(hand.state.tr.insert(from, schema.nodeFromJSON(hand.words.again(words))));
		return true;
	},
	undo: (hand) => hand.run((state) => undo(state)),
	redo: (hand) => hand.run((state) => redo(state))
} satisfies Record<string, Act>;

export type Kind = keyof typeof ACTS;

/** As often as people do them, more or less. */
const WEIGHTS: Partial<Record<Kind, number>> = {
	type: 10,
	letters: 3,
	split: 4,
	join: 3,
	delete: 3,
	undo: 3,
	move: 2,
	level: 2
};

/**
 * What several do at once. Not among it: to write a line that reads like one which somebody else has just taken away. It
 * counts as that line come back, and the names of its words would say that it is another.
 */
export const KINDS: readonly Kind[] = (Object.keys(ACTS) as Kind[])
	.filter((kind) => kind !== 'imitate')
	.flatMap((kind) => Array<Kind>(WEIGHTS[kind] ?? 1).fill(kind));
