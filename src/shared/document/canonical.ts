// A document in the one form that its hash is made of, so that whoever has the text can find the same hash.
//
// The rule: the text goes through our schema once (what it does not know falls away, text with the same marks is one
// piece, marks stand in the schema's order), and hints fall away, which are no text. Then it is JSON without spaces, keys in the order of their UTF-16 units,
// attributes at their default and empty attributes, contents and marks left out, strings and numbers as JSON.stringify
// writes them. The hash of a version is SHA-256 of this in UTF-8, in hexadecimal digits.
import type { JSONContent } from '@tiptap/core';
import { Node, type Attrs, type Mark, type MarkType, type NodeType } from '@tiptap/pm/model';
import { HINT } from './hint';
import { documentSchema } from './schema';

const schema = documentSchema();

/** A text that nobody has begun: an editor shows it as one empty line. */
const NOTHING: JSONContent = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The document as our schema has it. Throws where it is not a document of our schema. */
export function documentNode(json: JSONContent): Node {
	const node = Node.fromJSON(schema, json.content?.length ? json : NOTHING);
	node.check();
	return node;
}

/** The canonical JSON of a document or of a part of one. */
export const canonicalOf = (node: Node): string => writeValue(plainNode(node));

type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

function plainNode(node: Node): Plain {
	const content: Plain[] = [];
	node.forEach((child) => content.push(plainNode(child)));
	return {
		type: node.type.name,
		...plainAttrs(node),
		...(content.length > 0 && { content }),
		...(node.marks.length > 0 && { marks: node.marks.map(plainMark) }),
		...(node.text !== undefined && { text: node.text })
	};
}

const plainMark = (mark: Mark): Plain => ({ type: mark.type.name, ...plainAttrs(mark) });

function plainAttrs({ type, attrs }: { type: NodeType | MarkType; attrs: Attrs }): {
	attrs?: { [key: string]: Plain };
} {
	const kept = Object.entries(attrs as Record<string, Plain | undefined>).flatMap(([key, value]) => {
		if (key === HINT) return [];
		const usual: unknown = type.spec.attrs?.[key]?.default;
		const isUsual = value === undefined || writeValue(value) === writeValue((usual ?? null) as Plain);
		return isUsual ? [] : [[key, value] as const];
	});
	return kept.length > 0 ? { attrs: Object.fromEntries(kept) } : {};
}

function writeValue(value: Plain): string {
	if (Array.isArray(value)) return `[${value.map(writeValue).join(',')}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	const keys = Object.keys(value).filter((key) => value[key] !== undefined);
	keys.sort(); // by UTF-16 units, as JavaScript compares
	return `{${keys.map((key) => `${JSON.stringify(key)}:${writeValue(value[key]!)}`).join(',')}}`;
}
