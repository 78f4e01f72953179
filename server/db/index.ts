// The database handle: postgres.js for the log's hot path, Drizzle for everything else; one pool.
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

export type Sql = postgres.Sql;
export type Database = PostgresJsDatabase;
/** A transaction, or the database itself: what a function that only runs statements asks for. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/**
 * The one connection on which the log is written. In a running Ateneo it is the connection that holds the database, so
 * that whoever has lost it cannot write either.
 */
export interface Line {
	sql: Sql;
	/** False while the database is not ours. */
	isHeld(): boolean;
}

export interface Connection {
	sql: Sql;
	db: Database;
	line: Line;
}

/** Where to find PostgreSQL: a URL, or the socket folder of the embedded one. */
export type Place = { url: string } | { socketFolder: string; database: string; user: string };

/** `line`: of whoever holds the database; without one, the log gets a connection of its own. The caller ends both. */
export function connect(
	place: Place,
	{ max = 8, line = openLine(place) }: { max?: number; line?: Line } = {}
): Connection {
	const sql = open(place, { max, connection: { application_name: 'ateneo' } });
	return { sql, db: drizzle(sql, { casing: 'snake_case' }), line };
}

/** Ends what `connect` opened. */
export async function disconnect({ sql, line }: Connection): Promise<void> {
	await Promise.all([sql.end({ timeout: 5 }), line.sql.end({ timeout: 5 })]);
}

/**
 * The append is one statement, run some hundred times a second with one row or a thousand. Planned once and by indexes,
 * it costs a third, and does not depend on statistics, which a new database lacks in its first minutes.
 */
export const LINE_SETTINGS = {
	max: 1,
	max_lifetime: null,
	idle_timeout: 0,
	connection: { application_name: 'ateneo log', plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off' }
} as const;

const openLine = (place: Place): Line => ({ sql: open(place, LINE_SETTINGS), isHeld: () => true });

/** A postgres.js of its own, for what must not share the pool: the hold, migrations. The caller ends it. */
export function open(place: Place, options: postgres.Options<Record<string, never>>): Sql {
	const quiet = { onnotice: () => {}, ...options };
	if ('url' in place) return postgres(place.url, quiet);
	// The port is said because PGPORT, if set for other programs, would be believed.
	const { socketFolder, database, user } = place;
	return postgres({ host: socketFolder, port: 5432, database, username: user, ...quiet });
}
