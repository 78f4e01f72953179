// The PostgreSQL that lives in the data folder: made at the first start, started, adopted, revived and stopped by us.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../config';
import { open, type Place } from '.';
import { findPrograms, type RunProgram } from './binaries';

export interface Embedded {
	place: Place;
	/** Starts PostgreSQL again after it died. Does nothing while it lives. */
	revive(): Promise<void>;
	stop(): Promise<void>;
}

export interface EmbeddedOptions {
	/** The data folder; PostgreSQL's own is `postgres` in it. */
	folder: string;
	/** Told once for each thing that takes time. */
	onProgress?: (what: string) => void;
	/** More lines for postgresql.conf: tests turn `fsync` off. */
	settings?: Record<string, string>;
	/** A port with a password instead of a socket in a closed folder: Windows has no such sockets. */
	tcp?: boolean;
}

const MAJOR = '18';
const USER = 'ateneo';
const DATABASE = 'ateneo';
/** sockaddr_un holds 108 bytes with the closing zero, and the name is `.s.PGSQL.5432`. */
const LONGEST_SOCKET_FOLDER = 107 - '/.s.PGSQL.5432'.length;
/** After a kill -9 the old processes still hold the shared memory until they notice. */
const START_WITHIN_MS = 30_000;
/** Above the highest process id that Linux gives. */
const NOBODY = '99999999';
const LOG_KEPT_BYTES = 5_000_000;

// For one application on a small machine: little memory, few processes, nothing traded against durability.
const SETTINGS: Record<string, string> = {
	fsync: 'on',
	synchronous_commit: 'on',
	full_page_writes: 'on',
	shared_buffers: '64MB',
	max_connections: '50',
	io_method: 'sync',
	jit: 'off',
	wal_level: 'minimal',
	max_wal_senders: '0',
	min_wal_size: '32MB',
	max_wal_size: '512MB',
	checkpoint_timeout: '15min',
	log_checkpoints: 'off',
	timezone: 'UTC',
	log_timezone: 'UTC'
};

interface Endpoint {
	place: Place;
	settings: Record<string, string>;
	/** A folder outside the data folder that goes away with PostgreSQL. */
	temporary: string | null;
}

/** Throws StartError where PostgreSQL cannot be started; the message says what to do. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
	const { folder, onProgress = () => {}, settings = {}, tcp = process.platform === 'win32' } = options;
	const cluster = join(folder, 'postgres');
	const logFile = join(folder, 'postgres.log');

	await mkdir(folder, { recursive: true, mode: 0o700 });
	const run = await findPrograms();
	await makeCluster(run, { folder, cluster, tcp, onProgress });
	await checkMajor(cluster);

	const isAlive = () =>
		run('pg_ctl', ['status', '-D', cluster])
			.then(() => true)
			.catch(() => false);
	await forgetDeadPostmaster(cluster);
	const adopted = (await isAlive()) ? await placeOfLiving({ folder, cluster, tcp }) : null;
	const endpoint = adopted ?? (await makeEndpoint({ folder, tcp }));

	async function start(): Promise<void> {
		const deadline = Date.now() + START_WITHIN_MS;
		for (;;) {
			await forgetDeadPostmaster(cluster);
			try {
				if (!(await isAlive())) {
					await forgetDeadSocket(endpoint.place);
					await run('pg_ctl', ['start', '-w', '-s', '-t', '30', '-D', cluster, '-l', logFile]);
				}
				return await ensureDatabase(endpoint.place);
			} catch (cause) {
				if (Date.now() > deadline) {
					throw new StartError(`PostgreSQL in ${cluster} does not start. Its last words:\n${await tailOf(logFile)}`, {
						cause
					});
				}
				await sleep(250);
			}
		}
	}

	if (!adopted) {
		onProgress('Starting PostgreSQL');
		await trimLog(logFile);
		await writeSettings(cluster, { ...SETTINGS, ...endpoint.settings, ...settings });
	}
	await start();

	let stopping = false;
	return {
		place: endpoint.place,
		async revive() {
			if (!stopping) await start();
		},
		async stop() {
			stopping = true;
			// Fast first: open transactions are rolled back and everything is on disk. Immediate is as safe, and recovers at the next start.
			await run('pg_ctl', ['stop', '-w', '-s', '-t', '20', '-m', 'fast', '-D', cluster]).catch(() =>
				run('pg_ctl', ['stop', '-w', '-s', '-m', 'immediate', '-D', cluster]).catch(() => {})
			);
			if (endpoint.temporary) await rm(endpoint.temporary, { recursive: true, force: true });
		}
	};
}

interface Making {
	folder: string;
	cluster: string;
	tcp: boolean;
	onProgress: (what: string) => void;
}

async function makeCluster(run: RunProgram, { folder, cluster, tcp, onProgress }: Making): Promise<void> {
	if (existsSync(join(cluster, 'PG_VERSION'))) return;
	onProgress('Making the database');

	// Made beside its place and moved there in one step: a first start that was interrupted leaves nothing half made.
	const beginning = await mkdtemp(join(folder, 'postgres-new-'));
	const options = [
		'-k',
		'-E',
		'UTF8',
		'--no-locale',
		'--locale-provider=builtin',
		'--builtin-locale=C.UTF-8',
		'-U',
		USER
	];
	try {
		if (tcp) await writeFile(passwordFile(folder), randomBytes(24).toString('base64url'), { mode: 0o600 });
		const access = tcp ? ['-A', 'scram-sha-256', `--pwfile=${passwordFile(folder)}`] : ['-A', 'trust'];
		await run('initdb', ['-D', beginning, ...options, ...access]);
		await rename(beginning, cluster);
	} catch (cause) {
		await rm(beginning, { recursive: true, force: true });
		if (existsSync(join(cluster, 'PG_VERSION'))) return; // another start was quicker
		const reason = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
		throw new StartError(`The database could not be made in ${folder}: ${reason}`, { cause });
	}
}

async function checkMajor(cluster: string): Promise<void> {
	const major = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
	if (major === MAJOR) return;
	throw new StartError(
		`The data in ${cluster} was written by PostgreSQL ${major}, and this Ateneo brings PostgreSQL ${MAJOR}. ` +
			'Start the Ateneo that wrote it, make a backup with pg_dump and restore it here (docs/RUNBOOK.md, “Upgrade”).'
	);
}

async function makeEndpoint({ folder, tcp }: { folder: string; tcp: boolean }): Promise<Endpoint> {
	if (tcp) {
		const port = await freePort();
		const settings = { listen_addresses: "'127.0.0.1'", port: String(port), unix_socket_directories: "''" };
		return { place: await placeOnPort(folder, port), settings, temporary: null };
	}

	const inside = join(folder, 'socket');
	const fits = Buffer.byteLength(inside) <= LONGEST_SOCKET_FOLDER;
	const socketFolder = fits ? inside : await mkdtemp(join(tmpdir(), 'ateneo-'));
	await mkdir(socketFolder, { recursive: true, mode: 0o700 });
	// Whoever reaches the socket is let in, so nobody else may reach it.
	await chmod(socketFolder, 0o700);
	return {
		place: placeInFolder(socketFolder),
		settings: {
			listen_addresses: "''",
			port: '5432',
			unix_socket_directories: `'${socketFolder.replaceAll("'", "''")}'`,
			unix_socket_permissions: '0700'
		},
		temporary: fits ? null : socketFolder
	};
}

/** Where the living PostgreSQL of an Ateneo that was killed listens: lines 4 and 5 of postmaster.pid. */
async function placeOfLiving({
	folder,
	cluster,
	tcp
}: {
	folder: string;
	cluster: string;
	tcp: boolean;
}): Promise<Endpoint | null> {
	const lines = await readPidFile(cluster);
	const [port, socketFolder] = [Number(lines[3]), lines[4]];
	if (tcp) return port ? { place: await placeOnPort(folder, port), settings: {}, temporary: null } : null;
	if (!socketFolder) return null;
	const temporary = socketFolder === join(folder, 'socket') ? null : socketFolder;
	return { place: placeInFolder(socketFolder), settings: {}, temporary };
}

const placeInFolder = (socketFolder: string): Place => ({ socketFolder, database: DATABASE, user: USER });

async function placeOnPort(folder: string, port: number): Promise<Place> {
	const password = (await readFile(passwordFile(folder), 'utf8')).trim();
	return { url: `postgres://${USER}:${password}@127.0.0.1:${port}/${DATABASE}` };
}

const passwordFile = (folder: string) => join(folder, 'postgres.password');

// This file is ours alone; ALTER SYSTEM still works and is kept beside it.
async function writeSettings(cluster: string, settings: Record<string, string>): Promise<void> {
	const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
	await writeFile(join(cluster, 'postgresql.conf'), `# Written by Ateneo at every start.\n${lines.join('\n')}\n`);
}

/** Connects, which proves that PostgreSQL answers, and makes our database at the first start. */
async function ensureDatabase(place: Place): Promise<void> {
	const sql = open(place, { database: 'postgres', max: 1, connect_timeout: 5 });
	try {
		const [found] = await sql`select 1 from pg_database where datname = ${DATABASE}`;
		if (!found) await sql`create database ${sql(DATABASE)}`;
	} finally {
		await sql.end({ timeout: 1 });
	}
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid');

const readPidFile = async (cluster: string): Promise<string[]> =>
	(await readFile(pidFile(cluster), 'utf8').catch(() => '')).split('\n').map((line) => line.trimEnd());

// After a power cut, or in a restarted container, the number in the file may belong to something else by now; and where
// the first process of a container does not bury the dead, it still belongs to the dead one. PostgreSQL would wait for
// ever. The rest of the file stays: by it PostgreSQL knows whether old processes still hold its memory.
async function forgetDeadPostmaster(cluster: string): Promise<void> {
	const [pid, ...rest] = await readPidFile(cluster);
	if (!pid || !existsSync(`/proc/${pid}`)) return;
	// The living one works in its own folder; the dead have none.
	const workplace = await readlink(`/proc/${pid}/cwd`).catch((error: NodeJS.ErrnoException) => error.code);
	if (workplace === (await realpath(cluster)) || workplace === 'EACCES') return;
	await writeFile(pidFile(cluster), [NOBODY, ...rest].join('\n'));
}

// The same number stands in the socket's own lock. Two PostgreSQLs in our folder are impossible: the cluster has a lock.
async function forgetDeadSocket(place: Place): Promise<void> {
	if ('socketFolder' in place) await rm(join(place.socketFolder, '.s.PGSQL.5432.lock'), { force: true });
}

async function trimLog(logFile: string): Promise<void> {
	const { size } = await stat(logFile).catch(() => ({ size: 0 }));
	if (size > LOG_KEPT_BYTES) await rename(logFile, `${logFile}.old`);
}

const tailOf = async (logFile: string): Promise<string> =>
	(await readFile(logFile, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-6).join('\n');

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}
