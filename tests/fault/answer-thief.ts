// A line between the server and its PostgreSQL that lets a commit through and loses the answer to it.
// Messages: https://www.postgresql.org/docs/18/protocol-message-formats.html
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Random } from '../support/edits';

const SOCKET = '.s.PGSQL.5432';
const PARSE = 'P'.charCodeAt(0);
const BIND = 'B'.charCodeAt(0);
const QUERY = 'Q'.charCodeAt(0);
const READY = 'Z'.charCodeAt(0);

/** Statements whose commit is worth the theft. A fold is the one transaction here that says `commit` itself. */
const STATEMENTS = { append: /insert into document_updates/i, fold: /^commit/i } as const;
type Loot = keyof typeof STATEMENTS;
const lootIn = (query: string) =>
	(Object.keys(STATEMENTS) as Loot[]).find((kind) => STATEMENTS[kind].test(query.trim()));

export class AnswerThief {
	/** How many answers were lost. */
	readonly stolen: Record<Loot, number> = { append: 0, fold: 0 };
	/** Part of the commits whose answer is lost. */
	greed: Record<Loot, number> = { append: 0, fold: 0 };
	#server: Server;
	#lines = new Set<Socket>();

	/** Takes the place of the socket in `folder`; new connections go through here. PostgreSQL must be running. */
	static async moveIn(folder: string, random: Random): Promise<AnswerThief> {
		const real = join(folder, `${SOCKET}.real`);
		await rename(join(folder, SOCKET), real);
		const thief = new AnswerThief(real, random);
		thief.#server.listen({ path: join(folder, SOCKET) });
		await once(thief.#server, 'listening');
		return thief;
	}

	private constructor(real: string, random: Random) {
		this.#server = createServer((near) => {
			const far = connect({ path: real });
			this.#lines.add(near).add(far);
			this.#watch(near, far, random);
		});
	}

	/** Gives PostgreSQL its socket back. */
	async moveOut(folder: string): Promise<void> {
		for (const line of this.#lines) line.destroy();
		this.#server.close();
		await once(this.#server, 'close');
		await rename(join(folder, `${SOCKET}.real`), join(folder, SOCKET));
	}

	#watch(near: Socket, far: Socket, random: Random): void {
		const named = new Map<string, Loot>();
		let steals: Loot | null = null;
		// The first message of a connection has no type.
		const asked = messages({ hasStart: true }, (type, body) => {
			const [name = '', query = ''] = body.toString('latin1').split('\0', 2);
			const kind = type === BIND ? named.get(query) : lootIn(type === QUERY ? name : query);
			if (type === PARSE) {
				// Names are given again to other statements.
				if (kind) named.set(name, kind);
				else named.delete(name);
			} else if (kind && (type === BIND || type === QUERY) && random() < this.greed[kind]) steals = kind;
		});
		const answered = messages({ hasStart: false }, (type) => {
			if (type !== READY || !steals) return;
			// It is committed, and the server will never hear of it.
			this.stolen[steals]++;
			near.destroy();
			far.destroy();
		});

		near.on('data', (bytes: Buffer) => {
			asked(bytes);
			far.write(bytes);
		});
		far.on('data', (bytes: Buffer) => {
			answered(bytes);
			if (!steals) near.write(bytes);
		});
		for (const [one, other] of [
			[near, far],
			[far, near]
		] as const) {
			one.on('error', () => {});
			one.on('close', () => {
				other.destroy();
				this.#lines.delete(one);
			});
		}
	}
}

/** Cuts a stream into messages: a type, a length that counts itself, a body. */
function messages({ hasStart }: { hasStart: boolean }, each: (type: number, body: Buffer) => void) {
	let rest = Buffer.alloc(0);
	let isStart = hasStart;
	return (bytes: Buffer): void => {
		rest = Buffer.concat([rest, bytes]);
		for (;;) {
			const head = isStart ? 0 : 1;
			if (rest.length < head + 4) return;
			const end = head + rest.readUInt32BE(head);
			if (rest.length < end) return;
			if (!isStart) each(rest[0]!, rest.subarray(5, end));
			isStart = false;
			rest = rest.subarray(end);
		}
	};
}
