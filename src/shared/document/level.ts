// The level of a text block: a paragraph, or a heading. Apart from the node, since pages read it without an editor.

export const LEVELS = [0, 1, 2, 3, 4] as const;
/** 0 is a paragraph, 1–4 are headings. */
export type Level = (typeof LEVELS)[number];

/** The level of a node, whatever arrived by the wire: anything unknown is a paragraph. */
export const levelOf = (attrs: Record<string, unknown> | undefined): Level =>
	LEVELS.find((level) => level === attrs?.level) ?? 0;

/** The document's title is the page's h1, so a heading of level 1 is an h2. */
export const tagOf = (level: Level): string => (level === 0 ? 'p' : `h${level + 1}`);
