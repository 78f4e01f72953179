// What people say about a text, beside it: threads on its passages, answers, and whether a thread is still open.
export { openThread, resolveThread, reopenThread, type OpenThreadOn, type OfThread } from './threads';
export { deleteComment, editComment, reply, type OfComment } from './write';
export { listThreads, type Thread, type Comment } from './read';
