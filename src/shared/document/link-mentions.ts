// Links from a text to the documents that it names, for one reader: HTML is made once for all, and what somebody may not
// read is for them no more than its name.

/** How a place for a link begins. What people write is escaped, so no text can look like it. */
export const LINKED_MENTION = '<a class="mention" data-kind="document">';

/** `linked`: the documents that the places mean, in order; `mayRead`: ids of those that this reader may read. */
export function linkMentions(html: string, linked: readonly string[], mayRead: ReadonlySet<string>): string {
	let place = 0;
	return html.replaceAll(LINKED_MENTION, () => {
		const id = linked[place++] ?? '';
		return mayRead.has(id) ? `${LINKED_MENTION.slice(0, -1)} href="/documents/${id}">` : LINKED_MENTION;
	});
}
