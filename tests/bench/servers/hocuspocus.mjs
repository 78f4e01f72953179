// Hocuspocus with its database extension on a PostgreSQL. Copied into the folder where its packages are installed.
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import postgres from 'postgres';

const { PORT, POSTGRES_SOCKET, BENCH_TOKEN } = process.env;

const sql = postgres({ host: POSTGRES_SOCKET, port: 5432, database: 'ateneo', username: 'ateneo', onnotice: () => {} });
await sql`create table if not exists documents (name text primary key, state bytea not null)`;

const database = new Database({
	fetch: async ({ documentName }) => {
		const [found] = await sql`select state from documents where name = ${documentName}`;
		return found ? new Uint8Array(found.state) : null;
	},
	store: async ({ documentName, state }) => {
		await sql`
			insert into documents (name, state) values (${documentName}, ${state})
			on conflict (name) do update set state = excluded.state`;
	}
});

const server = new Server({
	port: Number(PORT),
	address: '127.0.0.1',
	quiet: true,
	extensions: [database],
	async onAuthenticate({ token }) {
		if (token !== BENCH_TOKEN) throw new Error('not known');
	}
});
await server.listen();
