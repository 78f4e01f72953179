// Bytes on the disk of this machine, a file for each key.
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Storage } from '.';

export class DiskStorage implements Storage {
	#folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	// Under another name first: what a crash leaves half written is never found under the key.
	async put(key: string, bytes: Uint8Array): Promise<void> {
		const path = join(this.#folder, key);
		const folder = dirname(path);
		const unfinished = `${path}.${randomUUID()}`;
		await mkdir(folder, { recursive: true });
		try {
			await writeSafely(unfinished, bytes);
			await rename(unfinished, path);
		} catch (error) {
			await rm(unfinished, { force: true });
			throw error;
		}
		await settle(folder);
	}

	async get(key: string): Promise<Uint8Array | null> {
		return readFile(join(this.#folder, key)).catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return null;
			throw error;
		});
	}

	async remove(key: string): Promise<void> {
		await rm(join(this.#folder, key), { force: true });
	}

	close(): void {}
}

/** Resolves when the disk has them. */
async function writeSafely(path: string, bytes: Uint8Array): Promise<void> {
	const file = await open(path, 'wx', 0o600);
	try {
		await file.writeFile(bytes);
		await file.sync();
	} finally {
		await file.close();
	}
}

/** A new name is safe when the folder that holds it is. Windows has no such thing. */
async function settle(folder: string): Promise<void> {
	if (process.platform === 'win32') return;
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
