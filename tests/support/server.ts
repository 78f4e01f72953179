// A whole server for a test: in this process, with sockets and, where asked for, pages.
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import type { App } from '../../server/app';
import { loadHandler, type Handler } from '../../server/http/handler';
import { makeServer, stopAccepting } from '../../server/http/server';
import { clearRuntime, setRuntime } from '../../server/runtime';
import { testApp, type TestAppOptions } from './app';

export interface TestServer {
	app: App;
	/** http://127.0.0.1:port */
	address: string;
	/** ws://127.0.0.1:port/sync, as y-websocket's provider wants it. */
	syncAddress: string;
}

export interface TestServerOptions extends TestAppOptions {
	/** Uses this application instead of making one. */
	app?: App;
	/** Pages and API as `npm run build` left them. Without, there is the socket alone. */
	pages?: boolean;
}

const nothing: Handler = (_request, _response, next) => next();

/** Listens on a free port. Everything goes away after the file's tests. */
export async function testServer({
	app: given,
	pages = false,
	...options
}: TestServerOptions = {}): Promise<TestServer> {
	const app = given ?? (await testApp(options));
	setRuntime(app);
	const server = makeServer(app, pages ? await loadHandler(app.config.root) : nothing);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	afterAll(async () => {
		const finishAnswers = stopAccepting(server);
		await app.rooms.close();
		await finishAnswers();
		clearRuntime(app);
	});

	const { port } = server.address() as AddressInfo;
	return { app, address: `http://127.0.0.1:${port}`, syncAddress: `ws://127.0.0.1:${port}/sync` };
}
