// The disk runs full while people write, and has room again later.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chance } from '../../support/meeting';
import type { Finding, Scenario, Wish } from '../scenario';
import { sleep, until } from '../stage';

const run = promisify(execFile);

const WRITERS = 3;
const DISK_MB = 320;
const LEFT_BYTES = 3 * 1024 * 1024;
const FULL_MS = 12_000;

export const diskFull: Scenario = {
	name: 'disk-full',
	title: 'the disk of the data folder is full for a while [S1]',
	async run(wish) {
		const disk = await mkdtemp(join(tmpdir(), 'ateneo-disk-'));
		const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m,mode=700`, 'tmpfs', disk]).then(
			() => true,
			() => false
		);
		if (!mounted) {
			await rm(disk, { recursive: true });
			return { figures: '', problems: [], skipped: 'only root may mount a small disk' };
		}
		try {
			return await fill(disk, wish);
		} finally {
			await run('umount', [disk]).catch(() => run('umount', ['-l', disk]));
			await rm(disk, { recursive: true, force: true });
		}
	}
};

async function fill(disk: string, { seed, stage: stageOf }: Wish): Promise<Finding> {
	const stage = await stageOf({
		dataFolder: join(disk, 'data'),
		environment: { ATENEO_LIMIT_DOCUMENT_BYTES: '1000000000' }
	});
	const ballast = join(disk, 'ballast');
	try {
		const place = await stage.newDocument(WRITERS);
		for (let person = 0; person < WRITERS; person++) await stage.enter(place, person);
		const random = chance(seed);
		// Long words, so that the log needs the room that is left.
		const write = setInterval(() => {
			for (const client of stage.clients) client.rewrite('x'.repeat(5_000 + Math.floor(random() * 15_000)));
		}, 50);
		try {
			await sleep(500);
			const { bavail, bsize } = await statfs(disk);
			await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - LEFT_BYTES)));
			await until(async () => (await statfs(disk)).bavail * bsize < 64 * 1024, 'the disk is full', 60_000);
			await sleep(FULL_MS);
		} finally {
			clearInterval(write);
		}
		const closes = stage.clients.flatMap(({ closes }) => closes);
		await rm(ballast);
		const since = performance.now();
		const problems = await stage.meet(place, 120_000);
		const caughtUp = ((performance.now() - since) / 1_000).toFixed(1);
		problems.push(...(await stage.reckon(place)));
		return {
			figures: `on a tmpfs of ${DISK_MB} MB; all saved ${caughtUp} s after there was room; sockets closed meanwhile: ${closes.length}`,
			problems
		};
	} finally {
		await rm(ballast, { force: true });
		await stage.close();
	}
}
