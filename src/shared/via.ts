// How words came into a text.

/** In the order in which accounts of texts number them: a new one goes to the end. */
export const VIAS = ['typed', 'pasted', 'template', 'putBack', 'suggestion', 'import', 'restore'] as const;
export type Via = (typeof VIAS)[number];
