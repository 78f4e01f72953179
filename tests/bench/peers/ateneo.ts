// This server as `npm start` runs it: the production build, signed in, with its limits, on its embedded PostgreSQL.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, disconnect, type Connection } from '../../../server/db';
import { Peer } from './peer';
import { postmasterIn } from './postmaster';
import { makeDocuments, makeTown, signEverybodyIn, type Town } from './town';

const SETTLED_WITHIN_MS = 120_000;

export class Ateneo extends Peer {
	readonly name = 'ateneo';
	#town: Town | null = null;

	get #folder(): string {
		return join(this.house.folder, 'ateneo');
	}

	/** Folded: the rows of these documents are in their snapshots, and their rooms are let go. */
	override async settled(documents: readonly string[]): Promise<void> {
		const end = performance.now() + SETTLED_WITHIN_MS;
		await this.#asked(async ({ sql }) => {
			for (;;) {
				const [{ rows } = { rows: 0 }] = await sql<{ rows: number }[]>`
					select count(*)::int as rows from document_updates where document_id = any(${[...documents]})`;
				if (rows === 0) return;
				if (performance.now() > end) throw new Error(`${rows} rows were not folded`);
				await sleep(200);
			}
		});
	}

	protected override async makeDocuments(count: number): Promise<string[]> {
		return this.#asked(async ({ db }) => makeDocuments(db, await this.#townIn(db), count));
	}

	protected override async cookies(): Promise<string[]> {
		return this.#asked(async ({ db }) => signEverybodyIn(db, await this.#townIn(db)));
	}

	protected override postmaster(): Promise<number> {
		return postmasterIn(this.#folder);
	}

	protected async command(port: number) {
		const file = join(this.house.root, 'build', 'server.js');
		const environment = {
			ATENEO_PORT: String(port),
			ATENEO_DATA: this.#folder,
			ATENEO_EMPTY: '1',
			ATENEO_LOG: 'warn'
		};
		return { file, environment };
	}

	async #townIn(db: Connection['db']): Promise<Town> {
		return (this.#town ??= await makeTown(db));
	}

	/** Asks the server's database. It is the server that starts and stops it, so no connection is kept. */
	async #asked<T>(ask: (connection: Connection) => Promise<T>): Promise<T> {
		const place = { socketFolder: join(this.#folder, 'socket'), database: 'ateneo', user: 'ateneo' };
		const connection = connect(place, { max: 1 });
		try {
			return await ask(connection);
		} finally {
			await disconnect(connection);
		}
	}
}
