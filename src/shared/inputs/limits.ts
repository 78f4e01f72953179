// Sizes that both the schemas and the sentences about them need. Apart, so that a page can say them without a validator.

export const TITLE_MAX = 200;
export const NAME_MAX = 120;
export const NOTE_MAX = 2_000;
/** Why something is taken back, put aside or given up. */
export const REASON_MAX = 1_000;

export const PASSWORD_MIN = 10;
/** Argon2 takes any length; a limit keeps a huge one from costing us time. */
export const PASSWORD_MAX = 200;

/** Unicode code points of one comment. */
export const COMMENT_MAX = 10_000;
