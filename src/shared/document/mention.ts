// Somebody, an organisation or a document that the text names. It keeps the words it was written with; whether they lead
// anywhere is decided for each reader when the text is shown (`linkMentions`).
export const MENTION_KINDS = ['person', 'organisation', 'document'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

export interface Mention {
	kind: MentionKind;
	id: string;
	label: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const LABEL_MAX = 300;

/** What a mention names, whatever arrived by the wire; null where it names nothing that there could be. */
export function mentionOf(attrs: Record<string, unknown> | undefined): Mention | null {
	const kind = MENTION_KINDS.find((known) => known === attrs?.kind);
	const id = attrs?.id;
	return kind && typeof id === 'string' && UUID.test(id) ? { kind, id, label: labelOf(attrs) } : null;
}

const labelOf = (attrs: Record<string, unknown> | undefined): string =>
	typeof attrs?.label === 'string' ? attrs.label.slice(0, LABEL_MAX) : '';

/** As it is read: `@` before who, `#` before what is read. */
export const mentionText = (attrs: Record<string, unknown> | undefined): string =>
	`${attrs?.kind === 'document' ? '#' : '@'}${labelOf(attrs)}`;
