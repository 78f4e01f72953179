// Brings a database to the shape this program knows, and refuses one it cannot know.
import { drizzle } from 'drizzle-orm/postgres-js';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import { join } from 'node:path';
import { StartError } from '../config';
import { open, type Place, type Sql } from '.';

const OLDEST = 14;
/** “ATEM”: two programs that migrate one database do it one after the other. */
const KEY = 0x4154454d;

/** Runs what is missing from `drizzle/`, one program at a time. Throws StartError where the database cannot be used. */
export async function migrate(place: Place, { root }: { root: string }): Promise<void> {
	const migrationsFolder = join(root, 'drizzle');
	const sql = open(place, { max: 1 });
	try {
		await sql`select pg_advisory_lock(${KEY})`;
		await checkHistory(sql, migrationsFolder);
		await runMigrations(drizzle(sql), { migrationsFolder });
	} finally {
		await sql.end({ timeout: 5 });
	}
}

/** Throws StartError when nothing answers at this place, or a PostgreSQL that is too old. */
export async function checkReachable(place: Place): Promise<void> {
	const sql = open(place, { max: 1, connect_timeout: 10 });
	try {
		const [{ number }] = await sql<[{ number: number }]>`select current_setting('server_version_num')::int as number`;
		const major = Math.floor(number / 10_000);
		if (major < OLDEST)
			throw new StartError(`${addressOf(place)} is PostgreSQL ${major}; Ateneo needs ${OLDEST} or newer.`);
	} catch (cause) {
		if (cause instanceof StartError) throw cause;
		throw new StartError(`${addressOf(place)} cannot be reached: ${reasonOf(cause)}`, { cause });
	} finally {
		await sql.end({ timeout: 1 });
	}
}

async function checkHistory(sql: Sql, migrationsFolder: string): Promise<void> {
	const [{ exists }] = await sql<
		[{ exists: boolean }]
	>`select to_regclass('drizzle.__drizzle_migrations') is not null as exists`;
	if (!exists) return;

	const known = new Map(readMigrationFiles({ migrationsFolder }).map(({ folderMillis, hash }) => [folderMillis, hash]));
	const done = await sql<
		{ at: string; hash: string }[]
	>`select created_at as at, hash from drizzle.__drizzle_migrations order by created_at`;
	const newest = Math.max(...known.keys());
	for (const { at, hash } of done) {
		if (Number(at) > newest) {
			throw new StartError(
				'The database is newer than this program. Start the newer Ateneo that it was used with; ' +
					'to go back, restore the backup made before the upgrade (docs/RUNBOOK.md, “Upgrade”).'
			);
		}
		if (known.get(Number(at)) !== hash) {
			throw new StartError(
				'The database was made by another Ateneo: a step of its history is not among the files in drizzle/. ' +
					'Start the program that it was used with, or give this one an empty database.'
			);
		}
	}
}

/** A place in words, without its password. */
function addressOf(place: Place): string {
	if (!('url' in place)) return 'The built-in PostgreSQL';
	if (!URL.canParse(place.url)) return 'The PostgreSQL of DATABASE_URL';
	const { hostname, port, pathname } = new URL(place.url);
	return `The PostgreSQL of DATABASE_URL (${hostname}:${port || 5432}${pathname})`;
}

const WORDS: Record<string, string> = {
	ECONNREFUSED: 'nothing answers at that address. Is it running, and is the port right?',
	ENOTFOUND: 'no machine has that name. Is the host spelled right?',
	CONNECT_TIMEOUT: 'no answer within 10 seconds. Is there a firewall in between?',
	'28P01': 'the password is wrong.',
	'28000': 'this user may not sign in from here (pg_hba.conf).',
	'3D000': 'the database does not exist. Make it with: createdb'
};

function reasonOf(cause: unknown): string {
	const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
	return WORDS[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
