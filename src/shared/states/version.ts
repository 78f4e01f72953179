// Why a version of a document was made.

/** By itself at a pause; by somebody, with a name; at a change of state; before another one was restored. */
export const VERSION_KINDS = ['auto', 'named', 'state', 'restore'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];
