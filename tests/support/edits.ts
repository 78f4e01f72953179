// What people do in an editor, at random: words, marks, split, join, levels, lists, quotes, callouts, notes, tables, paste,
// undo.
import { joinBackward, lift, setBlockType, splitBlock, toggleMark, wrapIn } from '@tiptap/pm/commands';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import { TextSelection, type Command } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, goToNextCell, isInTable } from '@tiptap/pm/tables';
import { redo, undo } from '@tiptap/y-tiptap';
import { CALLOUT_KINDS } from '$shared/document/callout';
import { LEVELS } from '$shared/document/level';
import { schema, textBlocks, type HeadlessEditor } from './editor';

/** A number in [0, 1) from a seed. */
export type Random = () => number;

const { nodes, marks } = schema;
const node = (name: string) => nodes[name]!;
const below = (random: Random, limit: number) => Math.floor(random() * limit);
const oneOf = <Thing>(random: Random, things: readonly Thing[]): Thing => things[below(random, things.length)]!;

/**
 * A word begins and ends with a sign that no other word has. So it can be told apart wherever it goes, and the binding,
 * which compares texts to find what was typed, finds exactly it.
 */
const FIRST_SIGN = 0x4e00;
const SIGNS_A_PERSON = 2_000;
const WORD = /([\u4e00-\u9fff]).*?\1/gu;

/** The words that stand in a text. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

const wordsIn = (doc: Node): string[] => textBlocks(doc).flatMap(({ node }) => wordsOf(node.textContent));

/** Somebody at an editor. Every word they type is theirs alone. */
export class Hand {
	/** Words this person typed. */
	readonly typed: string[] = [];
	/** Words that were there before something this person did, and not after it. */
	readonly deleted = new Set<string>();

	constructor(
		/** The number of the person, from 0. */
		readonly place: number,
		readonly editor: HeadlessEditor,
		readonly random: Random
	) {}

	/** Does one thing. Returns what it was; null where it could not be done here. */
	does(kinds: readonly Kind[] = KINDS): Kind | null {
		const kind = oneOf(this.random, kinds);
		const before = wordsIn(this.editor.state.doc);
		this.#putCaret(kind);
		const isDone = this.editor.act(kind, ACTS[kind](this.random, this.#word));
		const after = new Set(wordsIn(this.editor.state.doc));
		for (const word of before) if (!after.has(word)) this.deleted.add(word);
		for (const word of after) this.deleted.delete(word);
		return isDone ? kind : null;
	}

	#word = (): string => {
		const sign = String.fromCharCode(FIRST_SIGN + this.place * SIGNS_A_PERSON + this.typed.length);
		const word = `${sign}${oneOf(this.random, ['a', 'ñu', '€ ', '🦉', '👩‍🚒'])}${sign}`;
		this.typed.push(word);
		return word;
	};

	#putCaret(kind: Kind): void {
		const { state } = this.editor;
		const block = oneOf(this.random, textBlocks(state.doc));
		if (!block) return;
		const places = BETWEEN_WORDS.has(kind) ? gaps(block.node) : codePoints(block.node);
		const anchor = kind === 'join' ? 0 : oneOf(this.random, places);
		const isRange = kind === 'delete' || kind === 'mark' || kind === 'replace';
		const head = isRange ? oneOf(this.random, places) : anchor;
		const [from, to] = [block.start + Math.min(anchor, head), block.start + Math.max(anchor, head)];
		this.editor.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
	}
}

/** Done between words, so that each stays one. */
const BETWEEN_WORDS = new Set<Kind>(['type', 'split', 'paste', 'note', 'mention']);

/** Offsets in a text block that are between code points: Yjs diverges inside a surrogate pair. */
function codePoints(block: Node): number[] {
	const places = [0];
	block.forEach((inline, at) => {
		if (!inline.isText) return void places.push(at + 1);
		let end = at;
		for (const letter of inline.text!) places.push((end += letter.length));
	});
	return places;
}

/** Offsets that are in no word. */
function gaps(block: Node): number[] {
	// A leaf is one place, like the character that stands for it here.
	const text = block.textBetween(0, block.content.size, undefined, '\ufffc');
	const inside = new Set<number>();
	for (const { index, 0: word } of text.matchAll(WORD)) {
		for (let at = index + 1; at < index + word.length; at++) inside.add(at);
	}
	return codePoints(block).filter((at) => !inside.has(at));
}

type Act = (random: Random, word: () => string) => Command;

const inList = ['bulletList', 'orderedList', 'taskList'] as const;
const itemOf = (list: (typeof inList)[number]) => node(list === 'taskList' ? 'taskItem' : 'listItem');

/** The item that the caret is in. */
const itemAt: (run: (item: ReturnType<typeof node>) => Command) => Command = (run) => (state, dispatch, view) => {
	const { $from } = state.selection;
	for (let depth = $from.depth; depth > 0; depth--) {
		const { type } = $from.node(depth);
		if (type === node('listItem') || type === node('taskItem')) return run(type)(state, dispatch, view);
	}
	return false;
};

const firstOf =
	(...commands: Command[]): Command =>
	(state, dispatch, view) =>
		commands.some((command) => command(state, dispatch, view));

const insert =
	(content: () => Node | readonly Node[]): Command =>
	(state, dispatch) => {
		const { $from } = state.selection;
		if ($from.depth < 1) return false;
		dispatch?.(state.tr.insert($from.after(), content()));
		return true;
	};

const paragraph = (words: string) => node('paragraph').create(null, words ? schema.text(words) : null);

function table(word: () => string): Node {
	const row = (cell: string) =>
		node('tableRow').create(
			null,
			[0, 1].map(() => node(cell).create(null, paragraph(word())))
		);
	return node('table').create(null, [row('tableHeader'), row('tableCell')]);
}

const type: Act = (_, word) => (state, dispatch) => {
	dispatch?.(state.tr.insertText(word()));
	return true;
};

const remove: Command = (state, dispatch) => {
	if (state.selection.empty) return false;
	dispatch?.(state.tr.deleteSelection());
	return true;
};

const ACTS = {
	type,
	replace: (random, word) =>
		firstOf((state, dispatch) => !state.selection.empty && type(random, word)(state, dispatch)),
	delete: () => remove,
	split: () => firstOf(itemAt(splitListItem), splitBlock),
	join: () => joinBackward,
	level: (random) => (state, dispatch) =>
		state.selection.$from.parent.type === node('paragraph') &&
		setBlockType(node('paragraph'), { level: oneOf(random, LEVELS) })(state, dispatch),
	mark: (random) => {
		const mark = oneOf(random, Object.keys(marks));
		return toggleMark(marks[mark]!, mark === 'link' ? { href: 'https://example.org' } : null);
	},
	list: (random) => {
		const list = oneOf(random, inList);
		return firstOf(itemAt(liftListItem), wrapInList(node(list)));
	},
	indent: (random) => (random() < 0.5 ? itemAt(sinkListItem) : itemAt(liftListItem)),
	quote: (random) => (random() < 0.5 ? wrapIn(node('blockquote')) : lift),
	callout: (random) => {
		const kind = oneOf(random, CALLOUT_KINDS);
		return firstOf(
			(state, dispatch) => {
				const { $from } = state.selection;
				for (let depth = $from.depth; depth > 0; depth--) {
					if ($from.node(depth).type !== node('callout')) continue;
					dispatch?.(state.tr.setNodeAttribute($from.before(depth), 'kind', kind));
					return true;
				}
				return false;
			},
			wrapIn(node('callout'), { kind })
		);
	},
	note: (_, word) => (state, dispatch) => {
		if (!state.selection.$from.parent.type.contentMatch.matchType(node('footnoteRef'))) return false;
		const words = word();
		const id = `note${words.charCodeAt(0)}`;
		const tr = state.tr.replaceSelectionWith(node('footnoteRef').create({ id }), false);
		dispatch?.(tr.insert(tr.doc.content.size, node('footnote').create({ id }, schema.text(words))));
		return true;
	},
	mention: () => (state, dispatch) => {
		if (!state.selection.$from.parent.type.contentMatch.matchType(node('mention'))) return false;
		const mention = { kind: 'person', id: '11111111-1111-4111-8111-111111111111', label: 'Ana' };
		dispatch?.(state.tr.replaceSelectionWith(node('mention').create(mention), false));
		return true;
	},
	caption: (_, word) => insert(() => [node('caption').create(null, schema.text(word())), table(word)]),
	code: (random) => (random() < 0.5 ? setBlockType(node('codeBlock')) : setBlockType(node('paragraph'), { level: 0 })),
	rule: () => insert(() => node('horizontalRule').create()),
	break: () => (state, dispatch) => {
		if (!state.selection.$from.parent.type.contentMatch.matchType(node('hardBreak'))) return false;
		dispatch?.(state.tr.replaceSelectionWith(node('hardBreak').create(), false));
		return true;
	},
	table: (_, word) => (state, dispatch) => !isInTable(state) && insert(() => table(word))(state, dispatch),
	cells: (random) => oneOf(random, [addRowAfter, addColumnAfter, deleteRow, deleteColumn, goToNextCell(1)]),
	paste: (random, word) => (state, dispatch) => {
		const item = () => node('bulletList').create(null, itemOf('bulletList').create(null, paragraph(word())));
		const block = () => paragraph(word());
		const content = Fragment.from(
			oneOf(random, [[block, block], [block, item], [item], [block]]).map((make) => make())
		);
		const open = content.firstChild?.isTextblock && content.lastChild?.isTextblock ? 1 : 0;
		dispatch?.(state.tr.replaceSelection(new Slice(content, open, open)));
		return true;
	},
	move: (random) => (state, dispatch) => {
		const { $from } = state.selection;
		const [from, to] = [$from.before(1), $from.after(1)];
		const others: number[] = [0];
		state.doc.forEach((block, at) => void others.push(at + block.nodeSize));
		const target = oneOf(random, others);
		if (target >= from && target <= to) return false;
		const tr = state.tr.delete(from, to);
		dispatch?.(tr.insert(tr.mapping.map(target), state.doc.slice(from, to).content));
		return true;
	},
	undo: () => (state) => undo(state),
	redo: () => (state) => redo(state)
} satisfies Record<string, Act>;

export type Kind = keyof typeof ACTS;

/** As often as people do them, more or less: mostly they type. */
const WEIGHTS: Partial<Record<Kind, number>> = { type: 14, split: 4, join: 3, delete: 3, level: 3, mark: 3, undo: 3 };

export const KINDS: readonly Kind[] = (Object.keys(ACTS) as Kind[]).flatMap((kind) =>
	Array<Kind>(WEIGHTS[kind] ?? 1).fill(kind)
);
