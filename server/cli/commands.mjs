// start, dev, build, test, replay, bench, fault: each first makes sure that what it needs is installed and built.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';
import { StepFailed } from './steps.mjs';

const built = (/** @type {string} */ file) => import(pathToFileURL(join(root, 'build', file)).href);

/** @type {Record<string, () => Promise<void>>} */
const COMMANDS = {
	async start() {
		await ensureInstalled();
		await ensureBuilt();
		process.env.NODE_ENV ??= 'production';
		// In this process, so that signals and exit codes are the server's own. It reads its arguments from process.argv.
		await built('server.js');
	},

	async dev() {
		await ensureInstalled();
		const { createServer } = await import('vite');
		const server = await createServer({ root });
		await server.listen();
		server.printUrls();
		server.bindCLIShortcuts({ print: true });
	},

	async build() {
		await ensureInstalled();
		await ensureBuilt({ again: true });
	},

	async replay() {
		await ensureInstalled();
		await ensureBuilt();
		await built('replay.js');
	},

	async bench() {
		await ensureInstalled();
		await ensureBuilt();
		const { bundleBench } = await import('../../tests/bench/bundle.mjs');
		await import(pathToFileURL(await bundleBench(root)).href);
	},

	async fault() {
		await ensureInstalled();
		await ensureBuilt();
		const { bundleFaults } = await import('../../tests/fault/bundle.mjs');
		await import(pathToFileURL(await bundleFaults(root)).href);
	},

	async test() {
		await ensureInstalled();
		const { runTests } = await import('./tests.mjs');
		process.exitCode = await runTests();
	}
};

/**
 * What was typed after the name is left in process.argv, where the server and the replay read it.
 * @param {string | undefined} name
 */
export async function run(name) {
	const command = name === undefined ? undefined : COMMANDS[name];
	try {
		if (!command) throw new StepFailed(`Say which: ${Object.keys(COMMANDS).join(', ')}.`);
		await command();
	} catch (error) {
		if (!(error instanceof StepFailed)) throw error;
		console.error(`\n${error.message}\n`);
		process.exitCode = 1;
	}
}
