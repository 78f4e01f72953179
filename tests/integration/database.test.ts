// The database at start: brought up to date once, held by one process, refused when it is newer.
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { open, type Sql } from '../../server/db';
import { startEmbedded } from '../../server/db/embedded';
import { HOLD_KEY, holdDatabase } from '../../server/db/hold';
import { checkReachable, migrate } from '../../server/db/migrate';
import { makeLog } from '../../server/log';
import { freshDatabase } from '../support/database';

const log = makeLog('silent');
const root = inject('root');

const cutHolder = (sql: Sql) => sql`
	select pg_terminate_backend(pid) from pg_locks
	where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
`;

async function killPostmaster(folder: string): Promise<void> {
	const [pid] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
	process.kill(Number(pid), 'SIGKILL');
}

describe('bringing a database up to date', () => {
	it('does nothing to one that is', async () => {
		const { place, connection } = await freshDatabase();
		await migrate(place, { root });
		await Promise.all([migrate(place, { root }), migrate(place, { root })]);
		const steps = await connection.sql`select hash from drizzle.__drizzle_migrations`;
		expect(new Set(steps.map(({ hash }) => hash)).size).toBe(steps.length);
	});

	it('refuses one that a newer program has used, and leaves it alone', async () => {
		const { place, connection } = await freshDatabase();
		await connection.sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('tomorrow', ${Date.now() * 2})`;
		await expect(migrate(place, { root })).rejects.toThrow(/newer than this program/);
	});

	it('refuses one whose history is not ours', async () => {
		const { place, connection } = await freshDatabase();
		await connection.sql`update drizzle.__drizzle_migrations set hash = 'another'`;
		await expect(migrate(place, { root })).rejects.toThrow(/another Ateneo/);
	});
});

describe('a place where nothing answers', () => {
	it('is said in words, without the password', async () => {
		const error: Error = await checkReachable({ url: 'postgres://ana:s3cret@127.0.0.1:1/ateneo' }).catch(
			(thrown) => thrown
		);
		expect(error.message).toMatch(/127\.0\.0\.1:1\/ateneo.*nothing answers/);
		expect(error.message).not.toMatch('s3cret');
	});
});

describe('a connection that is lost', () => {
	/** A handle with one connection, and the end of the wire that a test can cut. */
	async function oneLine() {
		const { place } = await freshDatabase();
		const wires: Socket[] = [];
		const options = {
			max: 1,
			backoff: () => 0,
			// In the place of postgres.js' own, which its types do not know: to a socket's path, or a host and its port.
			socket: async ({ path, host, port }: { path?: string; host: string[]; port: number[] }) => {
				const wire = path ? connect(path) : connect(port[0]!, host[0]);
				wires.push(wire);
				await once(wire, 'connect');
				return wire;
			}
		};
		const sql = open(place, options);
		onTestFinished(() => sql.end({ timeout: 0 }));
		await sql`select 1`;
		return { sql, cut: () => wires.at(-1)!.destroy() };
	}

	it('while something small waits to be written serves again afterwards', async () => {
		const { sql, cut } = await oneLine();
		// From here to the next turn of the event loop: the wire is closed before the write is made.
		await new Promise((resolve) => setImmediate(resolve));
		const asked = sql`select 2`.execute();
		cut();
		await expect(asked).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
		expect(await sql`select 3 as three`).toEqual([{ three: 3 }]);
	});

	it('in the middle of a transaction ends the transaction, and nothing else', async () => {
		const { sql, cut } = await oneLine();
		const asked = sql.begin(async (tx) => {
			await tx`select 1`;
			cut();
			await tx`select 2`;
		});
		await expect(asked).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
		expect(await sql`select 3 as three`).toEqual([{ three: 3 }]);
	});
});

describe('one process owns a database', () => {
	it('a second one is refused while the first lives, and let in after', async () => {
		const { place } = await freshDatabase();
		const first = await holdDatabase(place, { log, onLost: () => {} });
		await expect(holdDatabase(place, { log, patienceMs: 200, onLost: () => {} })).rejects.toThrow(
			/Another running Ateneo/
		);
		await first.release();
		const second = await holdDatabase(place, { log, onLost: () => {} });
		expect(second.isHeld()).toBe(true);
		await second.release();
	});

	it('takes it again when its connection was cut', async () => {
		const { place, connection } = await freshDatabase();
		const revive = vi.fn(async () => {});
		const hold = await holdDatabase(place, { log, revive, onLost: () => expect.unreachable() });
		await cutHolder(connection.sql);
		await expect.poll(() => revive.mock.calls.length).toBe(1);
		await expect.poll(() => hold.isHeld()).toBe(true);
		await expect(holdDatabase(place, { log, patienceMs: 200, onLost: () => {} })).rejects.toThrow(
			/Another running Ateneo/
		);
		await hold.release();
	});

	it('ends when another took it meanwhile', async () => {
		const { place, connection } = await freshDatabase();
		let isLost = false;
		const hold = await holdDatabase(place, {
			log,
			patienceMs: 200,
			revive: async () => void (await taken),
			onLost: () => (isLost = true)
		});
		const thief = await connection.sql.reserve();
		const taken = cutHolder(thief).then(() => thief`select pg_advisory_lock(${HOLD_KEY})`);
		await expect.poll(() => isLost, { timeout: 8_000 }).toBe(true);
		thief.release();
		await hold.release();
	});
});

describe('the built-in PostgreSQL', () => {
	const folders: string[] = [];
	const folder = async (name = 'data') => {
		const parent = await mkdtemp(join(tmpdir(), 'ateneo-embedded-'));
		folders.push(parent);
		return join(parent, name);
	};
	afterAll(() => Promise.all(folders.map((path) => rm(path, { recursive: true, force: true }))));

	it('is revived after a kill -9 of PostgreSQL, at the same place', async () => {
		const data = await folder();
		const embedded = await startEmbedded({ folder: data });
		const hold = await holdDatabase(embedded.place, {
			log,
			revive: embedded.revive,
			onLost: () => expect.unreachable()
		});
		await killPostmaster(data);
		await expect.poll(() => hold.isHeld()).toBe(false);
		await expect.poll(() => hold.isHeld(), { timeout: 15_000 }).toBe(true);
		await checkReachable(embedded.place);
		await hold.release();
		await embedded.stop();
	}, 30_000);

	it.runIf(process.platform === 'linux')(
		'starts although its old number belongs to something else now, as after a power cut',
		async () => {
			const data = await folder();
			const before = await startEmbedded({ folder: data });
			const file = join(data, 'postgres', 'postmaster.pid');
			const lines = await readFile(file, 'utf8');
			await before.stop();
			await writeFile(file, lines.replace(/^\d+/, String(process.pid)));

			const after = await startEmbedded({ folder: data });
			await checkReachable(after.place);
			await after.stop();
		},
		30_000
	);

	it('is adopted when it outlived a killed Ateneo', async () => {
		const options = { folder: await folder() };
		const killed = await startEmbedded(options);
		const adopting = await startEmbedded({ ...options, onProgress: (what) => expect.unreachable(what) });
		expect(adopting.place).toEqual(killed.place);
		await adopting.stop();
		await expect(checkReachable(killed.place)).rejects.toThrow(/cannot be reached/);
	}, 30_000);

	it('has a short socket folder where the data folder has a long name', async () => {
		const embedded = await startEmbedded({ folder: await folder('x'.repeat(120)) });
		await checkReachable(embedded.place);
		await embedded.stop();
	}, 30_000);

	it('listens on a port with a password where there are no such sockets', async () => {
		const embedded = await startEmbedded({ folder: await folder(), tcp: true });
		await checkReachable(embedded.place);
		const wrong = new URL('url' in embedded.place ? embedded.place.url : '');
		wrong.password = 'wrong';
		await expect(checkReachable({ url: wrong.href })).rejects.toThrow(/password is wrong/);
		await embedded.stop();
	}, 30_000);
});
