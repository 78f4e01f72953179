// One process owns a database: an advisory lock, held for as long as the process lives on the connection that writes the
// log.
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../config';
import type { Log } from '../log';
import { LINE_SETTINGS, open, type Line, type Place } from '.';

/** `isHeld`: false between the loss of the connection and the moment the lock is ours again. */
export interface Hold extends Line {
	release(): Promise<void>;
}

export interface HoldOptions {
	log: Log;
	/** Brings an embedded PostgreSQL back to life before the lock is taken again. */
	revive?: () => Promise<void>;
	/** How long to wait for the former holder: one that was just killed needs a moment to be noticed. */
	patienceMs?: number;
	/** Another process took the database while we had lost it. This one must write no more. */
	onLost: () => void;
}

/** “ATEN”, as a number that other programs on the same database are unlikely to have chosen. */
export const HOLD_KEY = 0x4154454e;
const TRY_AGAIN_MS = 100;

/** Throws StartError when another running Ateneo holds this database. */
export async function holdDatabase(
	place: Place,
	{ log, revive = async () => {}, patienceMs = 3_000, onLost }: HoldOptions
): Promise<Hold> {
	let held = false;
	let released = false;

	const sql = open(place, {
		...LINE_SETTINGS,
		// A machine that vanished gives its lock back within half a minute.
		connection: {
			...LINE_SETTINGS.connection,
			tcp_keepalives_idle: 10,
			tcp_keepalives_interval: 5,
			tcp_keepalives_count: 3
		},
		onclose: () => {
			if (!held || released) return;
			held = false;
			void takeAgain();
		}
	});

	const take = async () => {
		const [row] = await sql<[{ taken: boolean }]>`select pg_try_advisory_lock(${HOLD_KEY}) as taken`;
		return (held = row.taken);
	};

	async function takeWithin(milliseconds: number): Promise<boolean> {
		const deadline = Date.now() + milliseconds;
		while (!(await take())) {
			if (Date.now() > deadline) return false;
			await sleep(TRY_AGAIN_MS);
		}
		return true;
	}

	async function takeAgain(): Promise<void> {
		log.warn('the connection that holds the database was lost');
		while (!released) {
			try {
				await revive();
				if (await takeWithin(patienceMs)) return log.info('the database is held again');
				return onLost();
			} catch (error) {
				log.error({ err: error }, 'the database does not answer; trying again');
				await sleep(1_000);
			}
		}
	}

	if (!(await takeWithin(patienceMs))) {
		await sql.end({ timeout: 1 });
		throw new StartError(
			'Another running Ateneo is using this database. Stop it first, or give this one its own: ' +
				'set ATENEO_DATA to another folder, or DATABASE_URL to another database.'
		);
	}

	return {
		sql,
		isHeld: () => held,
		async release() {
			released = true;
			await sql.end({ timeout: 5 });
		}
	};
}
