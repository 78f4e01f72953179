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
	const sql = open(place, { max, connection: { application_name: 'ateneo' } });
	return { sql, db: drizzle(sql, { casing: 'snake_case' }) };
}

/** A postgres.js of its own, for what must not share the pool: the hold, migrations. The caller ends it. */
export function open(place: Place, options: postgres.Options<Record<string, never>>): Sql {
	const quiet = { onnotice: () => {}, ...options };
	if ('url' in place) return postgres(place.url, quiet);
	// The port is said because PGPORT, if set for other programs, would be believed.
	const { socketFolder, database, user } = place;
	return postgres({ host: socketFolder, port: 5432, database, username: user, ...quiet });
}
