// One run: a fresh server, a fresh crowd, one scenario; and nothing left behind.
import { fork, type ChildProcess } from 'node:child_process';
import type { Errand, FromCrowd, ToCrowd, Wish } from './errand';
import type { House, Peer } from './peers/peer';
import type { Measures, Scenario } from './scenario';

const RUN_WITHIN_MS = 10 * 60_000;

export interface RunOptions {
	house: House;
	crowdFile: string;
	isQuick: boolean;
	recording: string | null;
	/** Ends the run at once. */
	signal: AbortSignal;
}

/** Throws when the scenario fails, with what the server said last. */
export async function runOnce(scenario: Scenario, peer: Peer, options: RunOptions): Promise<Measures> {
	await peer.start();
	const crowd = fork(options.crowdFile, [], {
		execPath: options.house.node,
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
		signal: options.signal,
		killSignal: 'SIGKILL'
	});
	try {
		const { isQuick, recording } = options;
		const target = await peer.target(scenario.documents(isQuick));
		return await converse(crowd, peer, {
			scenario: scenario.name,
			target,
			isQuick,
			recording,
			folder: options.house.folder
		});
	} catch (error) {
		throw new Error(
			`${scenario.name} with ${peer.name}: ${error instanceof Error ? error.message : error}\n${peer.said}`,
			{
				cause: error
			}
		);
	} finally {
		crowd.kill('SIGKILL');
		await peer.stop();
	}
}

function converse(crowd: ChildProcess, peer: Peer, errand: Errand): Promise<Measures> {
	const tell = (message: ToCrowd) => crowd.send(message);
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error('it takes too long')), RUN_WITHIN_MS);
		crowd.once('error', reject);
		crowd.once('exit', (code) => (clearTimeout(timer), reject(new Error(`the crowd ended with ${code}`))));
		crowd.on('message', (message: FromCrowd) => {
			if (message.type === 'wish') {
				grant(message.wish, peer, errand).then((target) => tell({ type: 'answer', target }), reject);
				return;
			}
			clearTimeout(timer);
			if (message.type === 'done') resolve(message.measures);
			else reject(new Error(message.reason));
		});
		tell({ type: 'errand', errand });
	});
}

async function grant(wish: Wish, peer: Peer, { target }: Errand): Promise<Errand['target']> {
	if (wish === 'collect') await peer.collect();
	if (wish === 'settle') await peer.settled(target.documents);
	if (wish === 'restart') {
		await peer.stop();
		await peer.start();
	}
	if (wish === 'crash') {
		await peer.crash();
		await peer.start();
	}
	return { ...target, pids: await peer.pids() };
}
