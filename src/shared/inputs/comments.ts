// What somebody sends to say something about a text, and to answer what was said.
import * as v from 'valibot';
import { Anchor } from '../review/anchor';
import { THREAD_KINDS } from '../states/thread';
import { COMMENT_MAX, lines } from './fields';

/** Lists, links and names are read out of the plain text where it is shown; HTML in it is text like any other. */
const Body = v.pipe(
	lines(COMMENT_MAX),
	v.check((text) => text !== '', 'required')
);

export const OpenThread = v.object({
	anchor: Anchor,
	kind: v.optional(v.picklist(THREAD_KINDS, 'choose'), 'comment'),
	body: Body
});
export type OpenThread = v.InferOutput<typeof OpenThread>;

export const WriteComment = v.object({ body: Body });
export type WriteComment = v.InferOutput<typeof WriteComment>;
