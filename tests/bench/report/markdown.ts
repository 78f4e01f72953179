// docs/BENCHMARKS.md: the results for people who were not there, with all they need to judge and repeat them.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { say } from '../../../server/cli/say';
import type { Options } from '../options';
import { versions } from '../peers/packages';
import { PEER_NAMES } from '../target';
import type { Conditions } from './conditions';
import { distance, type JudgedRow, type Verdict } from './judge';
import { barPlot } from './plots';
import { aim, must, REACHED, summary, TITLES, verdict } from './words';

export interface Report {
	judged: readonly JudgedRow[];
	given: Options;
	before: Conditions;
	after: Conditions;
	revision: string;
}

/** Measures of which a picture says more than its row. */
const PICTURES = [
	{ scenario: 'saturate', measure: 'rate' },
	{ scenario: 'saturate', measure: 'cpu' },
	{ scenario: 'typing', measure: 'cpu' },
	{ scenario: 'rooms', measure: 'cpu' },
	{ scenario: 'idle', measure: 'each' },
	{ scenario: 'open', measure: 'open56' }
];

/** Writes the page and its pictures. */
export async function writeReport(root: string, report: Report): Promise<void> {
	const file = join(root, 'docs', 'BENCHMARKS.md');
	const pictures = report.judged.filter(({ scenario, row }) =>
		PICTURES.some((picture) => picture.scenario === scenario.name && picture.measure === row.measure)
	);
	await mkdir(join(root, 'docs', 'benchmarks'), { recursive: true });
	for (const one of pictures) await writeFile(join(root, 'docs', pictureOf(one)), barPlot(one));
	const words = page(report, pictures);
	await writeFile(file, await format(words, { ...(await resolveConfig(file)), parser: 'markdown' }));
	say(`\nWritten: ${file}`);
}

const pictureOf = ({ scenario, row }: JudgedRow) => `benchmarks/${scenario.name}-${row.measure}.svg`;

const page = (report: Report, pictures: readonly JudgedRow[]): string =>
	[
		'# Benchmarks',
		INTRODUCTION,
		'## Where it stands',
		standing(report.judged),
		'## Results',
		...caveats(report),
		conditionsOf(report),
		table(report.judged),
		pictures.map((one) => `![${one.row.what}](${pictureOf(one)})`).join('\n'),
		'## How each is measured',
		howOf(report.judged),
		HOW_TO_READ
	].join('\n\n') + '\n';

const INTRODUCTION = `Written by \`npm run bench -- --write\`; do not edit by hand. Ateneo is measured as it is run in earnest: the production
build, everybody signed in, the default limits on, every edit committed to its embedded PostgreSQL before anybody sees it.
Beside it stand \`@y/websocket-server\` (documents in memory only, no sign-in), Hocuspocus with its database extension on a
PostgreSQL with the same settings (stores two seconds after the last change), and a bare \`ws\` relay that knows nothing.`;

function standing(judged: readonly JudgedRow[]): string {
	const all = judged.flatMap((one) => one.verdicts.map((found) => ({ one, found })));
	const count = (reached: Verdict['reached']) => all.filter(({ found }) => found.reached === reached).length;
	const short = all
		.filter(({ found }) => found.reached === 'neither')
		.sort((a, b) => distance(a.found) - distance(b.found));
	const sum = `Of ${all.length} goals, ${count('aim')} are reached to the aim, ${count('must')} to the must, ${count('neither')} not.`;
	if (short.length === 0) return sum;
	const lines = short.map(
		({ one, found }) => `- ${one.row.what}: **${verdict(found, one)}**, must ${must(found.goal, one.row.unit)}`
	);
	return `${sum} Not reached, the worst first:\n\n${lines.join('\n')}`;
}

/** A machine that does less than this beside the bench is quiet. */
const QUIET_LOAD = 0.7;

/** What a reader must know before believing a number. */
function caveats({ before, given }: Report): string[] {
	const [load = 0] = before.load;
	return [
		...(given.isQuick ? [QUICK] : []),
		...(load > QUIET_LOAD
			? [`**The machine was busy with other work** (load ${load}): ratios say more than numbers, and latencies little.`]
			: [])
	];
}

const QUICK = `**Of a quick run, so rough, and smaller than the rows say**: 200 rooms, documents of a quarter of the size, 20,000 edits
replayed, 200 idle or returning connections, and seconds instead of tens of seconds.`;

function conditionsOf({ before, after, given, revision }: Report): string {
	const load = ({ load: [one, five, fifteen] }: Conditions) => `${one} / ${five} / ${fifteen}`;
	const rounds = given.rounds === 1 ? 'one round' : `medians of ${given.rounds} interleaved rounds`;
	const session = given.recording ? 'a recording given by hand' : 'a made session';
	return [
		`| | |\n| --- | --- |`,
		`| machine | ${before.machine} |`,
		`| date | ${before.at.toISOString().slice(0, 10)}, ${before.at.toISOString().slice(11, 16)} to ${after.at.toISOString().slice(11, 16)} UTC |`,
		`| load average at the beginning and the end (1 / 5 / 15 min) | ${load(before)}, ${load(after)} |`,
		`| measured | ${revision}; ${rounds}${given.isQuick ? ', with `--quick`: rough numbers' : ''}; replayed: ${session} |`,
		`| Node, for all | ${versions('node')} |`,
		`| Hocuspocus | ${versions('hocuspocus')} |`,
		`| y-websocket’s server | ${versions('yws')} |`
	].join('\n');
}

function table(judged: readonly JudgedRow[]): string {
	const head = ['what', 'unit', ...PEER_NAMES.map((peer) => TITLES[peer]), 'ratio', 'must', 'aim', 'reached'];
	const rows = judged.map((one) => {
		const { row, byPeer, verdicts } = one;
		const perGoal = (say: (found: Verdict) => string) => verdicts.map(say).join('<br>');
		return [
			row.what,
			row.unit,
			...PEER_NAMES.map((peer) => summary(byPeer[peer])),
			perGoal((found) => verdict(found, one)),
			perGoal(({ goal }) => must(goal, row.unit)),
			perGoal(({ goal }) => aim(goal, row.unit)),
			perGoal(({ reached }) => REACHED[reached])
		];
	});
	return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const howOf = (judged: readonly JudgedRow[]) =>
	[...new Set(judged.map(({ scenario }) => scenario))]
		.map(({ name, title, how }) => `- **${title}** (\`${name}\`): ${how}`)
		.join('\n');

const HOW_TO_READ = `## How to read it

A number is the median, with the lowest and the highest round in parentheses. A ratio is Ateneo's median divided by the
other's; with “best” the other is the best of all that took part. Servers take turns within a round, each in a process
started for it; no two are measured at once. All clients are in one other process: raw sockets that send updates made by
Yjs before the clock runs, and count what comes. When the clock has stopped, full Y.Docs read what one of the clients got
and what a newcomer gets; a run whose text is not what was typed fails and gives no number.

A **delivery** is one update that has reached one other client, however the server packs it. **CPU** is what the operating
system has booked on the server's process, all threads; PostgreSQL's processes are shown apart and as a sum, since the two
others keep nothing until later. **Memory** is resident memory after full collections in the server's main thread. **Acknowledged**
is Ateneo's \`saved\` (docs/SYNC.md §2): the row is committed. The others have no such word.

## How to run it

\`\`\`
npm run bench                       everything, three rounds: about half an hour on a quiet machine with two cores
npm run bench -- --quick            a little of everything, to see that it works
npm run bench -- saturate typing    some scenarios
npm run bench -- --help
\`\`\`

It needs Linux on x64 or arm64 and the npm registry: one Node for all and the other servers are installed under
\`data/bench\`. What it measures is as good as the machine is quiet: look at the load average in the table above. That
nothing is lost when the server is killed is shown by tests, not by this page.`;
