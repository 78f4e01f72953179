// What a node says, on one line, with what stands among its words as it is read.
import type { Node } from '@tiptap/pm/model';
import { mentionText } from '$shared/document/mention';

export const textOf = (node: Node, from = 0, to = node.content.size): string =>
	node.textBetween(from, to, ' ', ({ type, attrs }) => (type.name === 'mention' ? mentionText(attrs) : ' '));
