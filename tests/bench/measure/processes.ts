// What the operating system says that processes used: Linux's /proc. No process is asked, so none is disturbed.
import { readdirSync, readFileSync } from 'node:fs';
import type { Pids } from '../target';

/** Of /proc/<pid>/stat, in clock ticks: Linux shows a hundred a second on every machine. */
const TICK_MS = 10;

interface Stat {
	parent: number;
	/** Its own CPU time, in ms. */
	own: number;
	/** Of children that have ended. */
	ended: number;
}

function statOf(pid: number | string): Stat | null {
	try {
		// The name in parentheses may hold spaces; what follows it does not.
		const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const fields = line
			.slice(line.lastIndexOf(')') + 2)
			.split(' ')
			.map(Number);
		const [, parent = 0] = fields;
		return { parent, own: (fields[11]! + fields[12]!) * TICK_MS, ended: (fields[13]! + fields[14]!) * TICK_MS };
	} catch {
		return null; // it has ended
	}
}

const cpuOf = (pid: number): number => statOf(pid)?.own ?? 0;

/** A process and its children, also those that have ended: PostgreSQL has one for each connection. */
function cpuOfFamily(pid: number): number {
	const parent = statOf(pid);
	if (!parent) return 0;
	const children = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map(statOf)
		.filter((stat): stat is Stat => stat?.parent === pid);
	return children.reduce((sum, { own, ended }) => sum + own + ended, parent.own + parent.ended);
}

/** Resident memory in bytes. */
export function residentBytes(pid: number): number {
	const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
	return Number(line?.[1] ?? 0) * 1024;
}

export interface Usage {
	wallMs: number;
	/** CPU of the server's process, all threads. */
	serverMs: number;
	/** CPU of its PostgreSQL, all processes. */
	postgresMs: number;
}

/** Starts to measure; the function returned says what was used since. */
export function startMeter(pids: Pids): () => Usage {
	const read = () => ({
		wallMs: performance.now(),
		serverMs: cpuOf(pids.server),
		postgresMs: pids.postgres === null ? 0 : cpuOfFamily(pids.postgres)
	});
	const toggleProfile = () => pids.isProfiled && process.kill(pids.server, 'SIGUSR2');
	toggleProfile();
	const before = read();
	return () => {
		const now = read();
		toggleProfile();
		return {
			wallMs: now.wallMs - before.wallMs,
			serverMs: now.serverMs - before.serverMs,
			postgresMs: now.postgresMs - before.postgresMs
		};
	};
}

/** The highest resident memory from now on, looked at every 50 ms, until the function returned is called. */
export function watchMemory(pid: number): () => number {
	let peak = residentBytes(pid);
	const timer = setInterval(() => (peak = Math.max(peak, residentBytes(pid))), 50);
	return () => {
		clearInterval(timer);
		return peak;
	};
}
