// A database of its own for whoever asks: a copy of the migrated one, dropped when the test file ends.
import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { connect, disconnect, open, type Connection, type Place } from '../../server/db';

const TEMPLATE = 'ateneo';

/** An empty, migrated database. It is dropped after the file's tests. */
export async function freshDatabase(): Promise<{ place: Place; connection: Connection }> {
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	await administer((sql) => sql`create database ${sql(name)} template ${sql(TEMPLATE)}`);
	const place = placeOf(name);
	const connection = connect(place, { max: 4 });

	afterAll(async () => {
		await disconnect(connection);
		await administer((sql) => sql`drop database ${sql(name)} with (force)`);
	});
	return { place, connection };
}

function placeOf(database: string): Place {
	const place = inject('place');
	if (!('url' in place)) return { ...place, database };
	const url = new URL(place.url);
	url.pathname = `/${database}`;
	return { url: url.href };
}

async function administer(statement: (sql: Connection['sql']) => Promise<unknown>): Promise<void> {
	const sql = open(placeOf('postgres'), { max: 1 });
	try {
		await statement(sql);
	} finally {
		await sql.end();
	}
}
