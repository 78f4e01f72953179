// The HTTP server: what every answer has in common, before and around Kit's handler, and the socket beside it.
import compression from 'compression';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { PROBLEM_TYPE, problemOf } from '$shared/problem';
import type { App } from '../app';
import { attachSync } from '../sync/socket';
import type { Handler } from './handler';
import { BODY_LIMIT_BYTES, CLOSE_WITHIN_MS, KEEP_ALIVE_MS } from './limits';
import { stamp, type Whence } from './whence';

// Typed for Express, of which it needs nothing: it works on Node's own request and answer.
const compress = compression() as unknown as (...given: Parameters<Handler>) => void;

/** Makes the server of one application; the caller listens and closes. */
export function makeServer(app: App, handler: Handler): Server {
	const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
		const from = stamp(app.config, request);
		writeSecurityHeaders(response, from);
		if (Number(request.headers['content-length']) > BODY_LIMIT_BYTES) return refuseBody(request, response);
		if (request.url === '/healthz') return void answerHealth(app, response);
		compress(request, response, () => handler(request, response, () => response.writeHead(404).end()));
	});
	// Before the socket's own listener, which finds the same headers as a page does.
	server.on('upgrade', (request) => stamp(app.config, request));
	attachSync(app, server);
	return server;
}

/** Stops accepting, lets `finish` end what is live, and waits a moment for answers that are under way. */
export async function closeServer(server: Server, finish: () => Promise<void>): Promise<void> {
	const closed = new Promise<void>((resolve) => server.close(() => resolve()));
	server.closeIdleConnections();
	await finish();
	const limit = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
	await closed;
	clearTimeout(limit);
}

function writeSecurityHeaders(response: ServerResponse, { protocol }: Whence): void {
	response.setHeader('x-content-type-options', 'nosniff');
	response.setHeader('referrer-policy', 'same-origin');
	response.setHeader('cross-origin-opener-policy', 'same-origin');
	response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
	if (protocol === 'https') response.setHeader('strict-transport-security', 'max-age=31536000');
}

// The announced length is believed here; a body without one is counted by Kit while it is read.
function refuseBody(request: IncomingMessage, response: ServerResponse): void {
	const problem = problemOf('input.tooLarge', 'en');
	const isApi = request.url?.startsWith('/api/');
	const type = isApi ? PROBLEM_TYPE : 'text/plain; charset=utf-8';
	response.writeHead(problem.status, { 'content-type': type, connection: 'close' });
	response.end(isApi ? JSON.stringify(problem) : `${problem.title} ${problem.detail}\n`);
	request.resume(); // a client that is still sending would not read the answer
}

async function answerHealth(app: App, response: ServerResponse): Promise<void> {
	const healthy = await app.sql`select 1`.then(() => true).catch(() => false);
	response.writeHead(healthy ? 200 : 503, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
	response.end(healthy ? 'ok\n' : 'the database does not answer\n');
}
