// npm run replay: replays a recorded editing session through a running server, for anybody to watch.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { arrive } from '../replay/arrive';
import type { Progress } from '../replay/play';
import { parseRecording, ReplayError, type Recording } from '../replay/recording';
import { checkState, replay } from '../replay/replay';
import { say } from './say';

/** Where a server that was started with the same environment listens. */
const HERE = `http://127.0.0.1:${process.env.ATENEO_PORT || process.env.PORT || 3000}`;

const USAGE = `Replays a recorded editing session through a running server, each author over a connection of their own,
and checks that everybody ends with exactly the text where the recording ends.

  npm run replay -- <recording.json or .json.gz> [--url <address>] [--email <address> --password <password>]

  --url       a document to write into (…/documents/<id>), a group to make one in (…/groups/<id>), or a server:
              then the group with the most people who write. Default: ${HERE}
  --email     one person who may write there, to be all authors. Without it, people of the demo's example come:
  --password  set ATENEO_DEMO_PASSWORD for both the server and this command.

Recordings have the format of https://github.com/josephg/editing-traces.`;

const BAR_WIDTH = 30;
const DRAW_EVERY_MS = 100;

try {
	await main();
	process.exit(0);
} catch (error) {
	if (!(error instanceof ReplayError)) throw error;
	// On a line of its own, below the bar.
	process.stderr.write(`${process.stdout.isTTY ? '\n' : ''}${error.message}\n`);
	process.exit(1);
}

async function main(): Promise<void> {
	const given = readArguments();
	if (!given) return say(USAGE);
	const { file, url, email, password } = given;
	const recording = parseRecording(await readText(file));
	const title = `Replay of ${basename(file).replace(/\.json(\.gz)?$/, '')}`;

	const { doors, names, page, readState } = await arrive({
		url,
		authors: recording.authors,
		title,
		person: email && password ? { email, password } : null,
		demoPassword: process.env.ATENEO_DEMO_PASSWORD ?? null
	});
	say(`${recording.transactions.length} transactions by ${recording.authors}, as ${[...new Set(names)].join(' and ')}`);
	say(`Watch: ${page}`);

	const outcome = await replay({ recording, doors, onprogress: makeBar() });
	checkState(recording, await readState(), outcome.address);
	sayOutcome(recording, outcome);
}

/** Null: the person asks what there is. */
function readArguments() {
	// Run by npm, this is the command that ensure.mjs was told; then its own word comes first.
	const args = process.argv.slice(process.argv[2] === 'replay' ? 3 : 2);
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				url: { type: 'string', default: HERE },
				email: { type: 'string' },
				password: { type: 'string' },
				help: { type: 'boolean', short: 'h' }
			}
		});
		if (values.help) return null;
		const [file, ...more] = positionals;
		if (file && more.length === 0 && !values.email === !values.password) return { file, ...values };
	} catch {
		// An option that there is not: the usage says which there are.
	}
	throw new ReplayError(USAGE);
}

async function readText(file: string): Promise<string> {
	try {
		const bytes = await readFile(file);
		// The first two bytes of every gzip file (RFC 1952).
		return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
	} catch (error) {
		throw new ReplayError(`${file} cannot be read: ${error instanceof Error ? error.message : error}.`, {
			cause: error
		});
	}
}

/** Draws one line again and again; on a terminal only. */
function makeBar(): (progress: Progress) => void {
	let startedAt: number | null = null;
	let drawnAt = 0;
	let isFull = false;
	return ({ total, saved }) => {
		const now = performance.now();
		startedAt ??= now;
		if (!process.stdout.isTTY || isFull || (now - drawnAt < DRAW_EVERY_MS && saved < total)) return;
		drawnAt = now;
		isFull = saved === total;
		const filled = Math.round((saved / Math.max(total, 1)) * BAR_WIDTH);
		const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
		const rate = Math.round((saved * 1_000) / Math.max(now - startedAt, 1));
		process.stdout.write(`\r${bar} ${saved} of ${total} stored, ${rate} a second ${isFull ? '\n' : ''}`);
	};
}

function sayOutcome({ endContent }: Recording, outcome: Awaited<ReturnType<typeof replay>>): void {
	const { transactions, storedMs, totalMs, handOffs } = outcome;
	const seconds = (ms: number) => (ms / 1_000).toFixed(2);
	const rate = Math.round((transactions * 1_000) / Math.max(storedMs, 1));
	say(`${transactions} transactions acknowledged as stored in ${seconds(storedMs)} s: ${rate} a second`);
	say(`${handOffs} hand-offs one after another between authors; everybody had everything after ${seconds(totalMs)} s`);
	say(`Every replica, a new client and the server's own copy hold the recording's ${endContent.length} characters.`);
}
