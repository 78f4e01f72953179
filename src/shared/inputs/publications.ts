// What somebody asks of the list of publications, and of one of them.
import * as v from 'valibot';

const GroupCode = v.pipe(v.string(), v.regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'choose'), v.maxLength(40, 'choose'));

export const ListPublications = v.object({
	/** Only those of the group with this code. */
	group: v.optional(GroupCode),
	/** From 1. */
	page: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/, 'choose'), v.transform(Number)), '1')
});
export type ListPublications = v.InferOutput<typeof ListPublications>;
