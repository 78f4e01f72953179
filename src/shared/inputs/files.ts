// What somebody sends to use files in a text. The bytes of a new one come as they are, not here.
import * as v from 'valibot';
import { FILE } from '../document/file';
import { Id } from './fields';

/** A file is named by the SHA-256 of its bytes. */
export const FileId = v.pipe(v.string('required'), v.regex(FILE, 'choose'));

/** So many figures come in one paste. */
const COPIES_MAX = 200;

/** Files that are going to stand in a text. `from`: the document that has them; none: this one. */
export const CopyFiles = v.object({
	files: v.pipe(
		v.array(v.object({ file: FileId, from: v.optional(v.nullable(Id), null) })),
		v.minLength(1, 'choose'),
		v.maxLength(COPIES_MAX, 'tooLong')
	)
});
export type CopyFiles = v.InferOutput<typeof CopyFiles>;
