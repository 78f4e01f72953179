// The process id of the PostgreSQL that keeps its data in a folder.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `folder`: the data folder of Ateneo; PostgreSQL's own is `postgres` in it. */
export async function postmasterIn(folder: string): Promise<number> {
	const [pid] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
	return Number(pid);
}
