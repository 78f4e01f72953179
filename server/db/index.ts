// The database handle: postgres.js for the log's hot path, Drizzle for everything else; one pool.
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

export type Sql = postgres.Sql;
export type Database = PostgresJsDatabase;
/** A transaction, or the database itself: what a function that only runs statements asks for. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export interface Connection {
	sql: Sql;
	db: Database;
}

/** Where to find PostgreSQL: a URL, or the socket folder of the embedded one. */
export type Place = { url: string } | { socketFolder: string; database: string; user: string };

export function connect(place: Place, { max = 8 } = {}): Connection {
	const common = { max, onnotice: () => {}, connection: { application_name: 'ateneo' } };
	const sql =
		'url' in place
			? postgres(place.url, common)
			: postgres({ ...common, host: place.socketFolder, database: place.database, username: place.user });
	return { sql, db: drizzle(sql, { casing: 'snake_case' }) };
}
