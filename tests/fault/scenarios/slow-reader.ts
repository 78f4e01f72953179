// People whose machine no longer reads, while others write a lot: they are cut off, and cost the others nothing.
import { readFile } from 'node:fs/promises';
import { WebSocket } from 'ws';
import { SYNC } from '$shared/sync/protocol';
import type { Scenario } from '../scenario';
import { percentile, sleep } from '../stage';

const READERS = 20;
const WRITERS = 3;
const WRITING_MS = 20_000;
const WORDS = 'z'.repeat(30_000);
const MAY_GROW_MB = 150;

export const slowReader: Scenario = {
	name: 'slow-reader',
	title: '20 people who stop reading while others write [S6]',
	async run({ stage: stageOf }) {
		const environment = { ATENEO_LIMIT_SOCKETS_PER_PERSON: '100', ATENEO_LIMIT_DOCUMENT_BYTES: '1000000000' };
		const stage = await stageOf({ environment });
		const stalled: WebSocket[] = [];
		try {
			const place = await stage.newDocument(WRITERS);
			for (let person = 0; person < WRITERS; person++) await stage.enter(place, person);
			const closes: number[] = [];
			for (let number = 0; number < READERS; number++) {
				const socket = new WebSocket(`${stage.address}/sync/${place.documentId}`, {
					headers: { cookie: place.cookies[number % place.cookies.length]! }
				});
				stalled.push(socket);
				socket.on('close', (code) => closes.push(code));
				socket.on('error', () => {});
				await new Promise<void>((resolve) => socket.once('open', resolve));
				socket.send(Uint8Array.of(0, SYNC.step1, 1, 0));
			}
			await sleep(1_000);
			for (const socket of stalled) socket.pause();

			const before = await residentMb(stage.server.pid!);
			let most = before;
			for (const end = performance.now() + WRITING_MS; performance.now() < end;) {
				for (const client of stage.clients) client.rewrite(WORDS);
				most = Math.max(most, await residentMb(stage.server.pid!));
				await sleep(40);
			}
			const sentMb = stage.clients.reduce((sum, { edits }) => sum + edits, 0) * (WORDS.length / 1_000_000);
			const problems = await stage.meet(place);
			for (const socket of stalled) socket.resume();
			await sleep(3_000);
			if (closes.length < READERS)
				problems.push(`${READERS - closes.length} of those who did not read are still there`);
			if (most - before > MAY_GROW_MB) problems.push(`the server grew by ${Math.round(most - before)} MB`);
			problems.push(...(await stage.reckon(place)));
			const waits = stage.clients.flatMap(({ waits }) => waits);
			return {
				figures: `${sentMb.toFixed(0)} MB written, ${closes.length} of ${READERS} cut off, memory +${Math.round(most - before)} MB, saved after ${percentile(waits, 50).toFixed(0)} ms (p95 ${percentile(waits, 95).toFixed(0)})`,
				problems
			};
		} finally {
			for (const socket of stalled) socket.terminate();
			await stage.close();
		}
	}
};

/** Memory of a process that is in the machine's own. */
export async function residentMb(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
}
