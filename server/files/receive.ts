// Takes in what somebody sends, up to a limit, onto the disk and not into memory.
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AteneoError } from '$shared/errors';

export type Body = AsyncIterable<Uint8Array>;

/** Writes what comes into a file for the time that `use` takes. Throws file.tooLarge, file.broken where nothing came. */
export async function received<Result>(
	body: Body,
	{ bytes }: { bytes: number },
	use: (path: string) => Promise<Result>
): Promise<Result> {
	const folder = await mkdtemp(join(tmpdir(), 'ateneo-file-'));
	try {
		const path = join(folder, 'file');
		await write(body, path, bytes);
		return await use(path);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function write(body: Body, path: string, limit: number): Promise<void> {
	const file = await open(path, 'wx', 0o600);
	let bytes = 0;
	try {
		for await (const chunk of body) {
			bytes += chunk.byteLength;
			if (bytes > limit) throw new AteneoError('file.tooLarge');
			await file.write(chunk);
		}
	} finally {
		await file.close();
	}
	if (bytes === 0) throw new AteneoError('file.broken', { detail: 'nothing came' });
}
