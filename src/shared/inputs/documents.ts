// What somebody sends to make or change a document (its text comes over the socket, not here).
import * as v from 'valibot';
import { DOCUMENT_KINDS, DOCUMENT_STATES } from '../states/document';
import { LanguageField, line, PublicationKey, REASON_MAX, TITLE_MAX } from './fields';

const moment = v.pipe(
	v.string('required'),
	v.isoTimestamp('choose'),
	v.transform((text) => new Date(text))
);

export const CreateDocument = v.object({
	kind: v.picklist(DOCUMENT_KINDS, 'choose'),
	title: line(TITLE_MAX),
	language: LanguageField
});
export type CreateDocument = v.InferOutput<typeof CreateDocument>;

/** A section of a template goes into a text that others are writing. */
export const InsertSection = v.object({
	/** The template, and which of its sections, from 0. */
	kind: v.picklist(DOCUMENT_KINDS, 'choose'),
	section: v.pipe(v.number('required'), v.integer('choose'), v.minValue(0, 'choose')),
	/** Before which block: an encoded Yjs relative position in the root, base64. Null: at the end. */
	before: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(400, 'tooLong'), v.base64('choose'))), null)
});
export type InsertSection = v.InferOutput<typeof InsertSection>;

/** From one state to the next, now or at a time. `from`: where the person saw it. Times are ISO 8601 with an offset. */
export const MoveDocument = v.object({
	from: v.picklist(DOCUMENT_STATES, 'choose'),
	to: v.picklist(DOCUMENT_STATES, 'choose'),
	reason: v.optional(v.nullable(line(REASON_MAX)), null),
	closesAt: v.optional(v.nullable(moment), null),
	at: v.optional(v.nullable(moment), null),
	/** Of a publication that is superseded: the one that takes its place. */
	successor: v.optional(v.nullable(PublicationKey))
});
export type MoveDocument = v.InferOutput<typeof MoveDocument>;

/** Whom or what to name in a text, by how the words of its name begin; all where `q` is empty. */
export const FindMentionable = v.object({
	what: v.picklist(['who', 'documents'], 'choose'),
	q: v.optional(v.pipe(v.string(), v.maxLength(100, 'tooLong')), '')
});
export type FindMentionable = v.InferOutput<typeof FindMentionable>;

/** Whether the headings are numbered by themselves, for everybody who reads the document. */
export const NumberHeadings = v.object({ numbered: v.boolean('choose') });
export type NumberHeadings = v.InferOutput<typeof NumberHeadings>;

export const RenameDocument = v.object({ title: line(TITLE_MAX) });
export type RenameDocument = v.InferOutput<typeof RenameDocument>;
