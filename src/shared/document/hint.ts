// What belongs in a place of a text where nobody has written yet: «Qué pregunta responde este documento». It is shown there
// while the place is empty. It is no text: an attribute of the block, so that typing rebuilds nothing (docs/SYNC.md S11),
// nobody counts, exports, hashes or publishes it, and an editor that does not know it shows an empty line.
import { Extension, type JSONContent } from '@tiptap/core';

export const HINT = 'hint';
const HINT_MAX = 400;

/** The hint of a block, whatever arrived by the wire; null where there is none. */
export function hintOf(attrs: Record<string, unknown> | undefined): string | null {
	const hint = attrs?.[HINT];
	return typeof hint === 'string' && hint.trim() !== '' ? hint.slice(0, HINT_MAX) : null;
}

export const Hint = Extension.create({
	name: HINT,

	addGlobalAttributes() {
		return [
			{
				types: ['paragraph'],
				attributes: {
					[HINT]: {
						default: null,
						// The next line is somebody's own.
						keepOnSplit: false,
						// What is pasted brings words, and no hints.
						parseHTML: () => null,
						renderHTML: (attrs) => {
							const hint = hintOf(attrs);
							return hint === null ? {} : { 'data-hint': hint };
						}
					}
				}
			}
		];
	}
});

/** The hints of all blocks that are still empty, in the order of the text. */
export function openHintsIn(node: JSONContent): string[] {
	const hint = node.type === 'paragraph' && !node.content?.length ? hintOf(node.attrs) : null;
	return hint === null ? (node.content ?? []).flatMap(openHintsIn) : [hint];
}

/** The same text without them. */
export function withoutHints(node: JSONContent): JSONContent {
	const { attrs, content, ...rest } = node;
	const { [HINT]: _, ...others } = attrs ?? {};
	return {
		...rest,
		...(Object.keys(others).length > 0 && { attrs: others }),
		...(content && { content: content.map(withoutHints) })
	};
}

/** HTML of ours without them. Only a tag begins with a bare `<`, so no word of a text is taken for one. */
export const htmlWithoutHints = (html: string): string =>
	html.replace(/(<(?:p|h[2-5])\b[^<>]*?) data-hint="[^"]*"/g, '$1');
