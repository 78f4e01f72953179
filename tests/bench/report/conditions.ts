// On what machine, with what, and how busy it was: numbers without that cannot be compared with any others.
import { execFile } from 'node:child_process';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { promisify } from 'node:util';

export interface Conditions {
	machine: string;
	/** Load averages over 1, 5 and 15 minutes. */
	load: number[];
	at: Date;
}

export function conditions(): Conditions {
	const [first] = cpus();
	const memory = Math.round(totalmem() / 1024 ** 3);
	return {
		machine: `${cpus().length} × ${first?.model ?? 'unknown processor'}, ${memory} GiB, Linux ${release()}`,
		load: loadavg().map((load) => Number(load.toFixed(2))),
		at: new Date()
	};
}

/** Which state of the code was measured: the commit, and whether files differ from it. */
export async function revision(root: string): Promise<string> {
	try {
		const { stdout } = await promisify(execFile)('git', ['describe', '--always', '--dirty', '--exclude=*'], {
			cwd: root
		});
		return `commit ${stdout.trim()}`;
	} catch {
		return 'outside of a repository';
	}
}
