// People at real sockets with the unmodified y-websocket client, signed in by a real cookie.
import { onTestFinished } from 'vitest';
import type { Person } from '../../server/accounts';
import type { App } from '../../server/app';
import type { TestServer } from './server';
import { stockClient, type Options, type StockClient } from './stock-client';

export { isSaved, until } from './stock-client';
export type Writer = StockClient;

/** The `Cookie` header of a new sign-in. */
export async function cookieOf(app: App, person: Person): Promise<string> {
	const { cookie } = await app.db.transaction((tx) => app.sessions.open(tx, person.id, { sharedComputer: false }));
	return `${cookie.name}=${cookie.value}`;
}

/** Connects a stock client. It is destroyed when the test ends. */
export function writer({ syncAddress }: Pick<TestServer, 'syncAddress'>, options: Options): Writer {
	const client = stockClient(syncAddress, options);
	onTestFinished(() => client.provider.destroy());
	return client;
}
