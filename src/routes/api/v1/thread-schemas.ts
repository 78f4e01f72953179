// What the API answers with about threads.
import * as v from 'valibot';
import { Anchor } from '$shared/review/anchor';
import { THREAD_KINDS } from '$shared/states/thread';
import { Id, Instant } from './schemas';

const Speaker = v.object({ id: Id, name: v.string(), organisation: v.object({ id: Id, name: v.string() }) });

const Comment = v.object({
	id: Id,
	/** Null: its author has taken it back. */
	body: v.nullable(v.string()),
	author: Speaker,
	isYours: v.boolean(),
	postedAt: Instant,
	editedAt: v.nullable(Instant)
});

export const Thread = v.object({
	id: Id,
	/** In its document, from 1. */
	number: v.number(),
	kind: v.picklist(THREAD_KINDS),
	/** Where it is: letters of the text as Yjs names them. */
	anchor: Anchor,
	epoch: v.number(),
	author: Speaker,
	openedAt: Instant,
	resolved: v.nullable(v.object({ at: Instant, by: Speaker })),
	comments: v.array(Comment)
});
export const ThreadList = v.array(Thread);

export const CommentId = v.object({ id: Id });
