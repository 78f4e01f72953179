// Holds attributes to what they may be. A raw update can carry anything, and what draws a node or counts by its
// attributes must not have to ask: so nodes and marks are never made with other values, whichever way they come.
import type { Attrs, Mark, Schema } from '@tiptap/pm/model';
import { calloutKindOf } from './callout';
import { codeLanguageOf } from './code-languages';
import { figureAttrs } from './figure';
import { noteIdOf } from './footnote';
import { hintOf } from './hint';
import { isSafeHref } from './link';
import { passageLanguageOf } from './passage-languages';
import { mentionOf } from './mention';
import { levelOf } from './level';
import { cellAttrs } from './table';

type Hold = (attrs: Record<string, unknown>) => Record<string, unknown>;

/** How an ordered list may count, as HTML names it. */
const LIST_TYPES = ['1', 'a', 'A', 'i', 'I'];

const NOTHING = { kind: null, id: null, label: null };
const noteId: Hold = (attrs) => ({ id: noteIdOf(attrs) });

const NODES: Readonly<Record<string, Hold>> = {
	paragraph: (attrs) => ({ level: levelOf(attrs), hint: hintOf(attrs) }),
	callout: (attrs) => ({ kind: calloutKindOf(attrs) }),
	codeBlock: (attrs) => ({ language: codeLanguageOf(attrs) }),
	figure: figureAttrs,
	footnote: noteId,
	footnoteRef: noteId,
	// What it says stays, where it names nothing that there could be.
	mention: (attrs) => ({
		...NOTHING,
		label: typeof attrs.label === 'string' ? attrs.label : null,
		...mentionOf(attrs)
	}),
	orderedList: ({ start, type }) => ({
		start: Number.isSafeInteger(start) ? start : 1,
		type: LIST_TYPES.find((known) => known === type) ?? null
	}),
	tableCell: cellAttrs,
	tableHeader: cellAttrs,
	taskItem: ({ checked }) => ({ checked: checked === true })
};

const MARKS: Readonly<Record<string, Hold>> = {
	language: (attrs) => ({ lang: passageLanguageOf(attrs) }),
	link: ({ href }) => ({ href: isSafeHref(href) ? href : null })
};

/** The same schema, in which no node or mark can be made with attributes that it may not have. */
export function tame(schema: Schema): Schema {
	for (const [name, hold] of Object.entries(NODES)) {
		// Every way to make a node asks its type for the attributes here; ProseMirror does not show it to the outside.
		const type = schema.nodes[name] as unknown as { computeAttrs(attrs: Attrs | null): Attrs } | undefined;
		if (!type) continue;
		const compute = type.computeAttrs.bind(type);
		type.computeAttrs = (attrs) => hold(compute(attrs));
	}
	for (const [name, hold] of Object.entries(MARKS)) {
		const type = schema.marks[name];
		if (!type) continue;
		const create = type.create.bind(type);
		type.create = (attrs?: Attrs | null): Mark => create(attrs && hold(attrs));
	}
	return schema;
}
