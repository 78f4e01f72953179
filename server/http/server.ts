// The HTTP server: what every answer has in common, before and around Kit's handler, and the socket beside it.
import compression from 'compression';
import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { PROBLEM_TYPE, problemOf } from '$shared/problem';
import type { App } from '../app';
import { isLoopback } from '../config';
import { attachSync } from '../sync/socket';
import { Answer } from './answer';
import type { Handler } from './handler';
import { BODY_LIMIT_BYTES, CLOSE_WITHIN_MS, KEEP_ALIVE_MS, READ_AWAY_BYTES, takesFiles } from './limits';
import { cameThroughProxy, stamp, type Whence } from './whence';

// Typed for Express, of which it needs nothing: it works on Node's own request and answer.
const compress = compression() as unknown as (...given: Parameters<Handler>) => void;

/** Makes the server of one application; the caller listens and closes. */
export function makeServer(app: App, handler: Handler): Server {
	const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, ServerResponse: Answer }, (request, response) => {
		const from = stamp(app.config, request);
		writeSecurityHeaders(response, from);
		const announced = Number(request.headers['content-length']);
		if (announced > BODY_LIMIT_BYTES && !takesFiles(request.url ?? '')) return refuseBody(request, response);
		if (request.url === '/healthz') return void answerHealth(response);
		if (request.url === '/readyz') return void answerReady(app, response);
		if (request.url === '/metrics' && mayWatch(app, request)) return void answerMetrics(app, response);
		// The library that serves files ends the process at a range that runs backwards; whole files are small here.
		delete request.headers.range;
		readAway(request, response);
		compress(request, response, () => void answer(app, handler, request, response));
	});
	// Before the socket's own listener, which finds the same headers as a page does.
	server.on('upgrade', (request) => stamp(app.config, request));
	attachSync(app, server);
	return server;
}

/** Takes nobody in any more. The function that it returns waits a moment for answers that are under way. */
export function stopAccepting(server: Server): () => Promise<void> {
	const closed = new Promise<void>((resolve) => server.close(() => resolve()));
	server.closeIdleConnections();
	return async () => {
		const limit = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
		await closed;
		clearTimeout(limit);
	};
}

/** What a handler throws ends its answer, not the process. */
async function answer(app: App, handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
	try {
		await handler(request, response, () => response.writeHead(404).end());
	} catch (error) {
		app.log.error({ err: error }, 'a request could not be answered');
		if (!response.headersSent) response.writeHead(500);
		response.end();
	}
}

function writeSecurityHeaders(response: ServerResponse, { protocol }: Whence): void {
	response.setHeader('x-content-type-options', 'nosniff');
	response.setHeader('referrer-policy', 'same-origin');
	response.setHeader('cross-origin-opener-policy', 'same-origin');
	response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
	if (protocol === 'https') response.setHeader('strict-transport-security', 'max-age=31536000');
}

// The announced length is believed here; a body without one is counted while it is read (hooks.server.ts).
function refuseBody(request: IncomingMessage, response: ServerResponse): void {
	const problem = problemOf('input.tooLarge', 'en');
	const isApi = request.url?.startsWith('/api/');
	const type = isApi ? PROBLEM_TYPE : 'text/plain; charset=utf-8';
	response.writeHead(problem.status, { 'content-type': type, connection: 'close' });
	response.end(isApi ? JSON.stringify(problem) : `${problem.title} ${problem.detail}\n`);
	request.resume(); // a client that is still sending would not read the answer
}

/**
 * Who is refused before all of their body was read goes on sending, and would not see the answer otherwise. Kit has given
 * up reading by then, and would keep what comes.
 */
function readAway(request: IncomingMessage, response: ServerResponse): void {
	response.once('finish', () => {
		if (request.complete || request.destroyed) return;
		let left = READ_AWAY_BYTES;
		request.removeAllListeners('data');
		request.on('data', (chunk: Buffer) => {
			left -= chunk.length;
			if (left < 0) request.destroy();
		});
		request.resume();
	});
}

/** The process is there. */
function answerHealth(response: ServerResponse): void {
	response.writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end('ok\n');
}

/** It can serve people: it is not ending, and the database answers. */
async function answerReady(app: App, response: ServerResponse): Promise<void> {
	const isReady = !app.rooms.isClosing && (await app.sql`select 1`.then(() => true).catch(() => false));
	response.writeHead(isReady ? 200 : 503, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
	response.end(isReady ? 'ready\n' : 'not ready\n');
}

/** Figures are for this machine, or for whoever has the token; to anybody else there is nothing here. */
function mayWatch({ config }: App, request: IncomingMessage): boolean {
	const { authorization } = request.headers;
	if (config.metricsToken) return isSame(authorization ?? '', `Bearer ${config.metricsToken}`);
	return (
		!cameThroughProxy(Object.keys(request.headers)) &&
		isLoopback(request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '')
	);
}

/** In a time that does not tell how much of it is right. */
const isSame = (given: string, wanted: string) => timingSafeEqual(digest(given), digest(wanted));
const digest = (text: string) => createHash('sha256').update(text).digest();

async function answerMetrics({ metrics }: App, response: ServerResponse): Promise<void> {
	const text = await metrics.text();
	response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text);
}
