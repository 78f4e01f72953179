// The names that may stand in a document. Kept apart from the schema so that the socket's path loads no editor;
// a unit test holds the two equal.

export const ROOT = 'default';

export const NODE_NAMES = [
	'paragraph',
	'bulletList',
	'orderedList',
	'listItem',
	'taskList',
	'taskItem',
	'blockquote',
	'codeBlock',
	'horizontalRule',
	'hardBreak',
	'table',
	'tableRow',
	'tableHeader',
	'tableCell'
] as const;

export const MARK_NAMES = ['bold', 'italic', 'underline', 'strike', 'code', 'link'] as const;

/** Schemes a link may have. Checked when a link is made, shown, and exported: a mark can arrive unchecked. */
export const LINK_SCHEMES = ['http', 'https', 'mailto', 'tel'] as const;

/** The schema number that first knew a name; 1 where it is not listed. A new node or mark is added here too [S10]. */
const ADDED_LATER: Readonly<Record<string, number>> = {};
export const schemaOf = (name: string): number => ADDED_LATER[name] ?? 1;
