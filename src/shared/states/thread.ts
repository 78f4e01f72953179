// Threads: what somebody wants to say with a remark, and whether it is still open.

/** An objection wants an answer; an editorial one is about how something is written, and not about what. */
export const THREAD_KINDS = ['comment', 'question', 'objection', 'editorial'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];
