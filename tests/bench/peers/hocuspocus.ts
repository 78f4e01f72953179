// Hocuspocus with its database extension on a PostgreSQL of its own, started and set as Ateneo's embedded one is.
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded, type Embedded } from '../../../server/db/embedded';
import { BENCH_TOKEN } from '../client/wires';
import { install } from './packages';
import { Peer } from './peer';
import { postmasterIn } from './postmaster';

/** It stores two seconds after the last change, ten after the first; a room that has emptied at once. */
const STORED_WITHIN_MS = 3_000;

export class Hocuspocus extends Peer {
	readonly name = 'hocuspocus';
	#postgres: Embedded | null = null;

	get #folder(): string {
		return join(this.house.folder, 'hocuspocus');
	}

	override async settled(): Promise<void> {
		await sleep(STORED_WITHIN_MS);
	}

	override async close(): Promise<void> {
		await super.close();
		await this.#postgres?.stop();
	}

	protected override postmaster(): Promise<number> {
		return postmasterIn(this.#folder);
	}

	protected async command(port: number) {
		this.#postgres ??= await startEmbedded({ folder: this.#folder });
		const { place } = this.#postgres;
		if (!('socketFolder' in place)) throw new Error('The bench needs Linux, where PostgreSQL listens on a socket.');
		const folder = await install(this.house.packages, 'hocuspocus');
		const file = join(folder, 'server.mjs');
		await copyFile(join(this.house.root, 'tests', 'bench', 'servers', 'hocuspocus.mjs'), file);
		return { file, environment: { PORT: String(port), POSTGRES_SOCKET: place.socketFolder, BENCH_TOKEN } };
	}
}
