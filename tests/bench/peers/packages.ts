// What the bench needs and the project does not: other servers and one Node for all, installed on first use in folders
// of their own under data/, which git ignores.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

interface Manifest {
	dependencies: Record<string, string>;
	overrides?: Record<string, string>;
}

const YJS = '13.6.33';

const MANIFESTS = {
	node: { dependencies: { [`node-${process.platform}-${process.arch}`]: '24.21.0' } },
	hocuspocus: {
		dependencies: {
			'@hocuspocus/server': '4.7.0',
			'@hocuspocus/extension-database': '4.7.0',
			'y-protocols': '1.0.7',
			postgres: '3.4.9',
			yjs: YJS
		}
	},
	// Left to itself, npm takes a pre-release of Yjs 14 beside 13, and the server drops every edit.
	yws: {
		dependencies: { '@y/websocket-server': '0.1.5', '@y/protocols': '1.0.6-1', yjs: YJS },
		overrides: { '@y/protocols': '1.0.6-1', yjs: YJS }
	}
} satisfies Record<string, Manifest>;

export type PackageSet = keyof typeof MANIFESTS;

/** Installs a set if it is not there as wanted, and returns its folder. */
export async function install(home: string, name: PackageSet): Promise<string> {
	const folder = join(home, name);
	const manifest = JSON.stringify({ private: true, type: 'module', ...MANIFESTS[name] }, null, '\t');
	const stamp = join(folder, '.installed');
	if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === manifest) return folder;

	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'package.json'), manifest);
	const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
	const [command = '', ...given] = [...npm, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
	await execute(command, given, { cwd: folder });
	await writeFile(stamp, manifest);
	return folder;
}

/** The Node that all servers and the crowd run on. */
export const nodeIn = (folder: string): string =>
	join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');

/** What was installed, for the report: `@hocuspocus/server 4.7.0`. */
export const versions = (name: PackageSet): string =>
	Object.entries(MANIFESTS[name].dependencies)
		.map(([packageName, version]) => `${packageName} ${version}`)
		.join(', ');
