// How pg-boss asks our database: over the handles of postgres.js and Drizzle, so that a job is sent, or ends, in the
// transaction of what it belongs to.
import { sql as query, type SQL } from 'drizzle-orm';
import type PgBoss from 'pg-boss';
import type { Sql, Transaction } from '../db';

/** pg-boss on a pool. What it sends without values is several statements with a transaction of their own. */
export function onPool(sql: Sql): PgBoss.Db {
	return {
		async executeSql(text, values = []) {
			if (values.length > 0) return { rows: await sql.unsafe(text, values.map(plain)) };
			const line = await sql.reserve();
			try {
				const results: unknown[] = await line.unsafe(text).simple();
				return { rows: results.flat() };
			} finally {
				line.release();
			}
		}
	};
}

/** pg-boss inside a transaction. */
export function inTransaction(tx: Transaction): PgBoss.Db {
	return {
		async executeSql(text, values = []) {
			return { rows: await tx.execute(statement(text, values)) };
		}
	};
}

/** Text with $1, $2 … as Drizzle wants it. */
function statement(text: string, values: readonly unknown[]): SQL {
	const pieces = text.split(/\$(\d+)/);
	const chunks = pieces.map((piece, place) =>
		place % 2 === 0 ? query.raw(piece) : query`${query.param(plain(values[Number(piece) - 1]))}`
	);
	return query.join(chunks);
}

/** Drizzle has told postgres.js to leave JSON to it; and what is left out is null to PostgreSQL. */
function plain(value: unknown): never {
	const isJson = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
	return (isJson ? JSON.stringify(value) : value instanceof Date ? value.toISOString() : (value ?? null)) as never;
}
