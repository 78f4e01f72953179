// What somebody sends to keep a text as a version, to look at versions, or to bring one back.
import * as v from 'valibot';
import { line, lines, NAME_MAX, NOTE_MAX } from './fields';

/** The present text, under a name. */
export const MakeVersion = v.object({
	name: line(NAME_MAX),
	note: v.optional(lines(NOTE_MAX), '')
});
export type MakeVersion = v.InferOutput<typeof MakeVersion>;

const BlockName = v.pipe(v.string(), v.regex(/^\d+:\d+$/, 'choose'));

/** The whole text, or some blocks at its top. */
export const RestoreVersion = v.object({
	/** Names of blocks, as the version lists them. Null: the whole text. */
	blocks: v.optional(
		v.nullable(v.pipe(v.array(BlockName), v.minLength(1, 'choose'), v.maxLength(1_000, 'tooLong'))),
		null
	)
});
export type RestoreVersion = v.InferOutput<typeof RestoreVersion>;

/** A version is addressed by its number. */
export const VersionNumber = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/), v.transform(Number));

export const ListVersions = v.object({
	/** Older than the version of this number; left out: from the newest on. */
	before: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/, 'choose'), v.transform(Number)))
});
export type ListVersions = v.InferOutput<typeof ListVersions>;

export const ReadVersion = v.object({ as: v.optional(v.picklist(['json', 'html'], 'choose'), 'json') });
export type ReadVersion = v.InferOutput<typeof ReadVersion>;

/** The number of a version, or `now`: the present text. */
export const WhichText = v.union([v.literal('now'), VersionNumber], 'choose');

export const CompareVersions = v.object({
	from: WhichText,
	to: v.optional(WhichText, 'now'),
	/** `facts`: what changed. The others: the text as well, drawn as HTML with the changes in it, or two texts. */
	as: v.optional(v.picklist(['facts', 'inline', 'side'], 'choose'), 'facts')
});
export type CompareVersions = v.InferOutput<typeof CompareVersions>;
