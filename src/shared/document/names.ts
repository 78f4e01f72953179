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
	'tableCell',
	'callout',
	'caption',
	'footnote',
	'footnoteRef',
	'mention',
	'tableOfContents',
	'figure'
] as const;

export const MARK_NAMES = [
	'bold',
	'italic',
	'underline',
	'strike',
	'code',
	'link',
	'subscript',
	'superscript',
	'language'
] as const;

/** Blocks nested deeper than this nobody writes; whatever draws them by calling itself would not come back. */
export const DEEPEST = 100;

/** The nodes that hold words: each is one place for text in Yjs, and one line of the plain text. */
export const TEXT_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'codeBlock', 'caption', 'footnote', 'figure']);

/** What stands among the words of a text block, and counts as one place there. */
export const INLINE_NODES: ReadonlySet<string> = new Set(['hardBreak', 'footnoteRef', 'mention']);

/** Schemes a link may have. Checked when a link is made, shown, and exported: a mark can arrive unchecked. */
export const LINK_SCHEMES = ['http', 'https', 'mailto', 'tel'] as const;

/** The schema number that first knew a name; 1 where it is not listed. A new node or mark is added here too [S10]. */
const ADDED_LATER: Readonly<Record<string, number>> = {
	callout: 2,
	caption: 2,
	footnote: 2,
	footnoteRef: 2,
	mention: 2,
	tableOfContents: 2,
	subscript: 2,
	superscript: 2,
	language: 2,
	figure: 3
};
export const schemaOf = (name: string): number => ADDED_LATER[name] ?? 1;
