// The text block of our documents: a paragraph and a heading are one node with a `level`. Changing an attribute
// rebuilds nothing in Yjs, so what others type meanwhile stays (docs/SYNC.md S11).
import { mergeAttributes, Node, textblockTypeInputRule } from '@tiptap/core';
import { LEVELS, levelOf, tagOf, type Level } from './level';

export { LEVELS, levelOf, tagOf, type Level } from './level';

declare module '@tiptap/core' {
	interface Commands<ReturnType> {
		paragraph: {
			/** Makes the selected text blocks paragraphs (0) or headings (1–4). */
			setParagraphLevel: (level: Level) => ReturnType;
			/** The same, and back to a paragraph where the level is already that. */
			toggleParagraphLevel: (level: Level) => ReturnType;
		};
	}
}

export const Paragraph = Node.create({
	name: 'paragraph',
	// First in the schema: the block that ProseMirror makes where it needs one.
	priority: 1000,
	group: 'block',
	content: 'inline*',

	addAttributes() {
		return {
			level: {
				default: 0,
				// Enter at the end of a heading goes on with a paragraph.
				keepOnSplit: false,
				parseHTML: parseLevel,
				renderHTML: (attrs) => (levelOf(attrs) > 0 ? { 'data-level': levelOf(attrs) } : {})
			}
		};
	},

	parseHTML() {
		return ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag }));
	},

	renderHTML({ node, HTMLAttributes }) {
		return [tagOf(levelOf(node.attrs)), mergeAttributes(HTMLAttributes), 0];
	},

	addCommands() {
		return {
			setParagraphLevel:
				(level) =>
				({ commands }) =>
					commands.setNode(this.name, { level }),
			toggleParagraphLevel:
				(level) =>
				({ editor, commands }) =>
					commands.setNode(this.name, { level: editor.isActive(this.name, { level }) ? 0 : level })
		};
	},

	addKeyboardShortcuts() {
		/** The heading whose very start the caret is at. */
		const headingAtCaret = () => {
			const { empty, $from } = this.editor.state.selection;
			const atStart = empty && $from.parentOffset === 0 && $from.parent.type === this.type;
			return atStart && levelOf($from.parent.attrs) > 0 ? $from : null;
		};

		return {
			...Object.fromEntries(
				LEVELS.map((level) => [`Mod-Alt-${level}`, () => this.editor.commands.setParagraphLevel(level)])
			),
			Backspace: () =>
				headingAtCaret() !== null &&
				this.editor.commands.first(({ commands }) => [
					() => commands.undoInputRule(),
					() => commands.setParagraphLevel(0)
				]),
			// Enter at the start of a heading makes room above it; it must not leave an empty heading there.
			Enter: () => {
				const $from = headingAtCaret();
				if (!$from || $from.parent.content.size === 0 || $from.node(-1).type.name !== 'doc') return false;
				return this.editor.commands.insertContentAt($from.before(), { type: this.name }, { updateSelection: false });
			}
		};
	},

	addInputRules() {
		return [
			textblockTypeInputRule({
				find: /^(#{1,4})\s$/,
				type: this.type,
				getAttributes: (match) => ({ level: match[1]?.length ?? 0 })
			})
		];
	}
});

/** Ours says its level itself; text pasted from elsewhere starts its headings at h1. */
function parseLevel(element: HTMLElement): Level {
	const own = Number(element.dataset.level);
	if (element.dataset.level !== undefined) return levelOf({ level: own });
	const depth = /^H([1-6])$/.exec(element.tagName)?.[1];
	return depth === undefined ? 0 : levelOf({ level: Math.min(Number(depth), 4) });
}
