// npm run fault: breaks a built server in every way we know, and asks whether every promise was kept.
import { parseArgs } from 'node:util';
import { say } from '../../server/cli/say';
import type { Finding, Scenario, Wish } from './scenario';
import { NIGHTLY, SCENARIOS } from './scenarios';
import { Stage } from './stage';

const USAGE = `Breaks a built server, with its own PostgreSQL in a temporary folder, and asks what became of what people were
shown or told is saved.

  npm run fault [-- <scenario>… [--seed <first>] [--seeds <how many>] [--count <how many>]]

${SCENARIOS.map(({ name, title }) => `  ${name.padEnd(16)} ${title}`).join('\n')}

Without a scenario all run, at their shortest. For a night: ${NIGHTLY.join(' · ')}.
Seeds are printed; the same seed makes the same history again.`;

interface Result {
	scenario: Scenario;
	finding: Finding;
	seconds: number;
}

async function main(): Promise<void> {
	const given = readArguments();
	if (!given) return say(USAGE);
	const stage = stagesThatEndWithUs();
	const results: Result[] = [];
	for (const scenario of given.scenarios) {
		say(`\n${scenario.name}: ${scenario.title}`);
		const since = performance.now();
		const finding = await scenario
			.run({ ...given, stage, say: (words) => say(`  ${words}`) })
			// One that breaks is named, and the others run all the same.
			.catch((error: unknown): Finding => ({
				figures: '',
				problems: [error instanceof Error ? error.message : `${error}`]
			}));
		const result = { scenario, finding, seconds: (performance.now() - since) / 1_000 };
		results.push(result);
		say(`  ${verdict(finding)} ${finding.skipped ?? finding.figures}`);
		for (const problem of finding.problems.slice(0, 10)) say(`  ! ${problem}`);
	}
	if (results.length > 1) printTable(results);
	if (results.some(({ finding }) => finding.problems.length > 0)) process.exitCode = 1;
}

/** Makes servers, and takes those away that still run when somebody ends the run with Ctrl+C. */
function stagesThatEndWithUs(): Wish['stage'] {
	const open = new Set<Stage>();
	const end = async () => {
		say('\nStopping what was started.');
		await Promise.allSettled([...open].map((stage) => stage.close()));
		process.exit(1);
	};
	process.once('SIGINT', () => void end());
	process.once('SIGTERM', () => void end());
	return async (options) => {
		const stage = await Stage.build(options);
		open.add(stage);
		stage.onclose = () => open.delete(stage);
		return stage;
	};
}

const verdict = ({ problems, skipped }: Finding) => (skipped ? 'SKIP' : problems.length === 0 ? 'PASS' : 'FAIL');

function printTable(results: readonly Result[]): void {
	say('');
	for (const { scenario, finding, seconds } of results) {
		say(
			`${verdict(finding)}  ${scenario.name.padEnd(16)} ${seconds.toFixed(0).padStart(4)} s  ${finding.skipped ?? finding.figures}`
		);
	}
}

/** Null: the person asks what there is. */
function readArguments() {
	// Run by npm, this is the command that ensure.mjs was told; then its own word comes first.
	const args = process.argv.slice(process.argv[2] === 'fault' ? 3 : 2);
	const number = (value: string | undefined) => (value === undefined ? null : Number(value));
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				seed: { type: 'string' },
				seeds: { type: 'string' },
				count: { type: 'string' },
				help: { type: 'boolean' }
			}
		});
		const unknown = positionals.find((name) => !SCENARIOS.some((scenario) => scenario.name === name));
		if (values.help || unknown) return null;
		const scenarios = SCENARIOS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
		// A first seed that differs each day finds more than one that never does; it is printed with whatever it finds.
		const seed = number(values.seed) ?? Math.floor(Date.now() / 86_400_000);
		return { scenarios, seed, seeds: number(values.seeds), count: number(values.count) };
	} catch {
		return null;
	}
}

process.setMaxListeners(0); // y-websocket adds one for each client
await main();
// What a scenario may have left open must not keep the terminal.
process.exit();
