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

/** Statements after whose commit the answer matters. */
const WORTH_STEALING = /insert into document_updates|^commit/i;

export class AnswerThief {
	/** How many answers were lost. */
	stolen = 0;
	/** Part of the commits whose answer is lost. */
	greed = 0;
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
		const worthy = new Set<string>();
		let steals = false;
		// The first message of a connection has no type.
		const asked = messages({ hasStart: true }, (type, body) => {
			const [name = '', query = ''] = body.toString('latin1').split('\0', 2);
			if (type === PARSE && WORTH_STEALING.test(query.trim())) worthy.add(name);
			const isWorthy = type === BIND ? worthy.has(query) : type === QUERY && WORTH_STEALING.test(name.trim());
			if (isWorthy && random() < this.greed) steals = true;
		});
		const answered = messages({ hasStart: false }, (type) => {
			if (type !== READY || !steals) return;
			// It is committed, and the server will never hear of it.
			this.stolen++;
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
