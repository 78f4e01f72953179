// Runs one step after another, says which one it is and how long it took, and on failure shows why.
import { spawn } from 'node:child_process';

/** A step that did not work; the message is for the person at the terminal. */
export class StepFailed extends Error {}

const TAIL_LINES = 25;
const seconds = (/** @type {number} */ since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Does something that takes time, between two lines that say so.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
	const since = performance.now();
	const rewrite = process.stdout.isTTY ? '\r\x1b[K' : '';
	process.stdout.write(`  … ${title}${rewrite ? '' : '\n'}`);
	try {
		const result = await work();
		process.stdout.write(`${rewrite}  ✓ ${title} (${seconds(since)})\n`);
		return result;
	} catch (error) {
		process.stdout.write(`${rewrite}  ✗ ${title} (${seconds(since)})\n`);
		throw error;
	}
}

/**
 * Runs a program. Throws StepFailed with `excuse` and the last lines of what the program said.
 * @param {string[]} command
 * @param {{ cwd: string, excuse: string, env?: NodeJS.ProcessEnv, show?: boolean }} options `show`: its output as it comes
 * @returns {Promise<string>} what it wrote, unless it was shown
 */
export async function program([name = '', ...given], { cwd, excuse, env = process.env, show = false }) {
	const child = spawn(name, given, {
		cwd,
		env,
		stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe']
	});
	let said = '';
	child.stdout?.on('data', (chunk) => (said += chunk));
	child.stderr?.on('data', (chunk) => (said += chunk));

	const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
	process.on('SIGTERM', forward);
	process.on('SIGINT', forward);
	try {
		const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
		if (code !== 0) throw new StepFailed([excuse, tail(said)].filter(Boolean).join('\n\n'));
		return said;
	} catch (error) {
		if (error instanceof StepFailed) throw error;
		throw new StepFailed(`${excuse}\n\n${name} could not be run: ${error instanceof Error ? error.message : error}`);
	} finally {
		process.off('SIGTERM', forward);
		process.off('SIGINT', forward);
	}
}

const tail = (/** @type {string} */ said) => said.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
