// The PostgreSQL of a stage, as processes that can be stopped, and as a database that can be looked into.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { open, type Sql } from '../../server/db';
import type { Stage } from './stage';

/** The postmaster and its children. */
async function processesOf({ server }: Stage): Promise<number[]> {
	const [first] = (await readFile(join(server.dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
	const postmaster = Number(first);
	const children: number[] = [];
	for (const name of await readdir('/proc')) {
		if (!/^\d+$/.test(name)) continue;
		// pid (comm) state ppid …; a name may hold spaces, but not a closing bracket of ours.
		const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
		if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === postmaster) children.push(Number(name));
	}
	return [postmaster, ...children];
}

/** Stops all of PostgreSQL without a word to anybody. Returns what makes it go on. */
export async function freezePostgres(stage: Stage): Promise<() => void> {
	const stopped = await processesOf(stage);
	for (const pid of stopped) process.kill(pid, 'SIGSTOP');
	return () => {
		for (const pid of stopped) process.kill(pid, 'SIGCONT');
	};
}

/** The folder of its socket. */
export const socketFolderOf = ({ server }: Stage): string => join(server.dataFolder, 'socket');

/** A connection beside the server's. The caller ends it. */
export const lookInto = (stage: Stage): Sql =>
	open({ socketFolder: socketFolderOf(stage), database: 'ateneo', user: 'ateneo' }, { max: 1 });
