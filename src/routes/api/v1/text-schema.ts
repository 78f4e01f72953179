// The text of a document as JSON Schema: ProseMirror's JSON with the nodes and marks of our documents. It refers to
// itself, for which valibot's conversion has no words that OpenAPI would understand.
import type { JsonSchema } from '@valibot/to-json-schema';
import { MARK_NAMES, NODE_NAMES } from '$shared/document/names';
import { CALLOUT_KINDS } from '$shared/document/callout';
import { PASSAGE_LANGUAGES } from '$shared/document/passage-languages';
import { MENTION_KINDS } from '$shared/document/mention';
import { LEVELS } from '$shared/document/level';

type Name = (typeof NODE_NAMES)[number] | (typeof MARK_NAMES)[number];

const ref = (name: 'TextNode' | 'TextMark') => ({ $ref: `#/components/schemas/${name}` });
const orNull = (type: 'string' | 'integer'): JsonSchema => ({ type: [type, 'null'] }) as JsonSchema;

const span: JsonSchema = { type: 'integer', minimum: 1 };
const cell: Record<string, JsonSchema> = {
	colspan: span,
	rowspan: span,
	colwidth: {
		type: ['array', 'null'],
		items: orNull('integer'),
		description: 'In pixels, one a column.'
	} as JsonSchema,
	align: orNull('string')
};

/** What is known of a node or mark besides its type. */
export const ATTRIBUTES: Partial<Record<Name, Record<string, JsonSchema>>> = {
	paragraph: {
		level: { enum: [...LEVELS], description: '0: a paragraph. 1–4: a heading, 1 the highest.' },
		hint: {
			type: ['string', 'null'],
			description: 'What belongs here. Shown while the block is empty; no part of the text.'
		} as JsonSchema
	},
	orderedList: { start: { type: 'integer' }, type: orNull('string') },
	taskItem: { checked: { type: 'boolean' } },
	codeBlock: { language: orNull('string') },
	figure: {
		file: { type: ['string', 'null'], description: 'SHA-256 of the picture, in hexadecimal digits.' } as JsonSchema,
		width: { type: 'integer', minimum: 10, maximum: 100, description: 'Of the column, in per cent.' },
		imageWidth: orNull('integer'),
		imageHeight: orNull('integer'),
		alt: { type: 'string', description: 'What the picture says to whoever does not see it.' },
		decorative: { type: 'boolean' }
	},
	tableHeader: cell,
	tableCell: cell,
	callout: { kind: { enum: [...CALLOUT_KINDS] } },
	footnote: { id: { type: 'string', description: 'Of the references to it.' } },
	footnoteRef: { id: { type: 'string', description: 'Of its note. Its number follows from the order of the text.' } },
	mention: {
		kind: { enum: [...MENTION_KINDS] },
		id: { type: 'string', format: 'uuid' },
		label: { type: 'string', description: 'What it was called when it was written.' }
	},
	link: { href: { type: 'string', format: 'uri' } },
	language: { lang: { enum: [...PASSAGE_LANGUAGES] } }
};

const of = (type: Name | 'doc', others: Record<string, JsonSchema> = {}): JsonSchema => {
	const attributes = type === 'doc' ? undefined : ATTRIBUTES[type];
	return {
		type: 'object',
		required: ['type'],
		properties: {
			type: { const: type },
			...(attributes && { attrs: { type: 'object', properties: attributes } }),
			...others
		}
	};
};

const content: JsonSchema = { type: 'array', items: ref('TextNode') };
const marks: JsonSchema = { type: 'array', items: ref('TextMark') };

const text: JsonSchema = {
	type: 'object',
	required: ['type', 'text'],
	properties: { type: { const: 'text' }, text: { type: 'string', minLength: 1 }, marks }
};

/** For `components.schemas`. */
export const TEXT_SCHEMAS: Record<string, JsonSchema> = {
	Text: of('doc', { content }),
	TextNode: { oneOf: [text, ...NODE_NAMES.map((name) => of(name, { content, marks }))] },
	TextMark: { oneOf: MARK_NAMES.map((name) => of(name)) }
};
