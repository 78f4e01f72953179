// `npm test`: everything, in the order in which a mistake is found soonest; the last line counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { ensureBuilt, root } from './prepare.mjs';
import { program, step, StepFailed } from './steps.mjs';

const node = process.execPath;
const results = join(root, 'test-results');
const tool = (/** @type {string[]} */ ...path) => [node, join(root, 'node_modules', ...path)];

const eslint = tool('eslint', 'bin', 'eslint.js');
const prettier = tool('prettier', 'bin', 'prettier.cjs');
const kit = tool('@sveltejs', 'kit', 'svelte-kit.js');
const svelteCheck = tool('svelte-check', 'bin', 'svelte-check');
const vitest = tool('vitest', 'vitest.mjs');
const playwright = tool('@playwright', 'test', 'cli.js');

/** @typedef {{ passed: number, failed: number }} Count */

/** @returns {Promise<number>} the exit code */
export async function runTests() {
	const environment = cleanEnvironment();
	rmSync(results, { recursive: true, force: true });
	mkdirSync(results, { recursive: true });
	/** @type {Count[]} */
	const counts = [];

	/** @type {(title: string, command: string[]) => Promise<unknown>} */
	const check = (title, command) =>
		program(command, { cwd: root, env: environment, excuse: `${title}: not as it should be.` });

	/** @type {(checks: Promise<unknown>[]) => Promise<void>} the first that fails is told when all have ended */
	async function all(checks) {
		const failed = (await Promise.allSettled(checks)).find(({ status }) => status === 'rejected');
		if (failed?.status === 'rejected') throw failed.reason;
	}

	/** @type {(title: string, command: string[], report: string, count: (report: any) => Count) => Promise<void>} */
	async function suite(title, command, report, count) {
		console.log(`\n${title}`);
		const since = performance.now();
		const done = await program(command, {
			cwd: root,
			env: environment,
			excuse: `${title}: some failed.`,
			show: true
		}).then(
			() => null,
			(/** @type {unknown} */ error) => error
		);
		const counted = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 };
		// A suite that broke before its first test has failed too.
		if (done && counted.failed === 0) counted.failed = 1;
		counts.push(counted);
		console.log(`${title}: ${((performance.now() - since) / 1000).toFixed(1)} s`);
		if (done) throw done;
	}

	const unitReport = join(results, 'unit.json');
	const integrationReport = join(results, 'integration.json');
	const browserReport = join(results, 'browser.json');
	const vitestWith = (/** @type {string} */ project, /** @type {string} */ report) => [
		...vitest,
		'run',
		'--project',
		project,
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`
	];

	try {
		environment.CHROMIUM_PATH = await step('A browser', () => findBrowser(root));
		environment.PLAYWRIGHT_JSON_OUTPUT_FILE = browserReport;

		await step('Types of the pages', () => check('Types of the pages', [...kit, 'sync']));
		// Each keeps one core busy.
		await step('Format (Prettier), style (ESLint) and types (svelte-check)', () =>
			all([
				check('Format (Prettier)', [...prettier, '--check', '--log-level', 'warn', '--cache', '.']),
				check('Style (ESLint)', [...eslint, '--max-warnings', '0', '.']),
				check('Types (svelte-check)', [...svelteCheck, '--tsconfig', './tsconfig.json', '--fail-on-warnings'])
			])
		);
		await suite('Unit tests', vitestWith('unit', unitReport), unitReport, vitestCount);
		// Before the integration tests, some of which ask the built pages.
		await ensureBuilt();
		await suite('Integration tests', vitestWith('integration', integrationReport), integrationReport, vitestCount);
		await suite('Browser tests', [...playwright, 'test', '--reporter=list,json'], browserReport, playwrightCount);
	} catch (error) {
		if (!(error instanceof StepFailed)) throw error;
		if (counts.every(({ failed }) => failed === 0)) counts.push({ passed: 0, failed: 1 });
		console.error(`\n${error.message}`);
	}

	const sum = (/** @type {keyof Count} */ name) => counts.reduce((all, count) => all + count[name], 0);
	console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
	return sum('failed') === 0 ? 0 : 1;
}

// What is set for an Ateneo on this machine must not reach the ones that are tested.
function cleanEnvironment() {
	const foreign = /^(ATENEO_|DATABASE_URL$|PORT$|HOST$|ORIGIN$|PG[A-Z]|NODE_ENV$)/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/** @type {(report: { numPassedTests: number, numFailedTests: number }) => Count} */
const vitestCount = ({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests });

/** @type {(report: { stats: { expected: number, unexpected: number, flaky: number } }) => Count} */
const playwrightCount = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky });
