// What may come in by HTTP, and how long it may take.

/** The largest body: a title, a message, a form. Documents travel by the socket, files where `takesFiles` says. */
export const BODY_LIMIT_BYTES = 512 * 1024;
/** The domain has a limit of its own for what is sent here, and words for it. */
export const takesFiles = (path: string): boolean => /^\/api\/v1\/documents\/[^/]+\/files\/?(\?|$)/.test(path);
/** Of a body that nobody wants, so much is read until its sender is cut off. */
export const READ_AWAY_BYTES = 64 * 1024 * 1024;
/** Longer than the 60 s for which proxies keep their connections, so that the proxy is the one to close. */
export const KEEP_ALIVE_MS = 65_000;
/** A server that is busy, or starts again, is back after about so long. */
export const BUSY_FOR_S = 5;
/** How long a stopping server waits for answers that are under way. */
export const CLOSE_WITHIN_MS = 3_000;
