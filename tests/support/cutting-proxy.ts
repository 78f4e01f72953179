// A line between client and server that does what lines do: it breaks, also in the middle of a frame, it is slow, and
// it goes silent without anybody being told.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type NetConnectOpts, type Server, type Socket } from 'node:net';

export interface Weather {
	/** How many bytes a connection carries before it breaks, counted from its start, both ways; Infinity: it holds. */
	carries?: () => number;
	/** How long a piece is under way. Pieces stay in order. */
	delayMs?: () => number;
}

export class CuttingProxy {
	/** How many connections were broken. */
	cuts = 0;
	#server: Server;
	#lines = new Set<Line>();
	#silent = false;

	/** Listens on a free port of this machine. */
	static async listen(target: NetConnectOpts, weather: Weather = {}, at: { port?: number; path?: string } = {}) {
		const proxy = new CuttingProxy(target, weather);
		proxy.#server.listen(at.path ? { path: at.path } : { host: '127.0.0.1', port: at.port ?? 0 });
		await once(proxy.#server, 'listening');
		return proxy;
	}

	private constructor(
		target: NetConnectOpts,
		public weather: Weather
	) {
		this.#server = createServer((near) => {
			const line = new Line(near, connect(target), {
				weather: this.weather,
				isSilent: () => this.#silent,
				oncut: () => this.cuts++
			});
			this.#lines.add(line);
			near.on('close', () => this.#lines.delete(line));
		});
	}

	get port(): number {
		return (this.#server.address() as AddressInfo).port;
	}

	/** Breaks every connection there is. */
	cut(): void {
		for (const line of this.#lines) line.cut();
	}

	/** From now on nothing gets through, and nobody is told: connections stay open. */
	freeze(): void {
		this.#silent = true;
	}

	/** What was held back goes on. */
	thaw(): void {
		this.#silent = false;
		for (const line of this.#lines) line.flush();
	}

	async close(): Promise<void> {
		for (const line of this.#lines) line.cut();
		this.#server.close();
		await once(this.#server, 'close');
	}
}

interface Around {
	weather: Weather;
	isSilent: () => boolean;
	oncut: () => void;
}

class Line {
	#near: Socket;
	#far: Socket;
	#around: Around;
	#left: number;
	#waiting: { to: Socket; bytes: Buffer }[] = [];
	#isCut = false;

	constructor(near: Socket, far: Socket, around: Around) {
		this.#near = near;
		this.#far = far;
		this.#around = around;
		this.#left = around.weather.carries?.() ?? Infinity;
		this.#pass(near, far);
		this.#pass(far, near);
	}

	cut(): void {
		if (this.#isCut) return;
		this.#isCut = true;
		this.#around.oncut();
		// With an end, not a reset, so that what went before it still arrives: half a frame, perhaps.
		this.#near.destroySoon();
		this.#far.destroySoon();
	}

	flush(): void {
		for (const { to, bytes } of this.#waiting.splice(0)) this.#write(to, bytes);
	}

	#pass(from: Socket, to: Socket): void {
		// One timer at a time: two that are due at the same moment may fire in either order, and a line never does that.
		const late: { bytes: Buffer; at: number }[] = [];
		const next = () => {
			const piece = late[0];
			if (!piece) return;
			setTimeout(() => {
				late.shift();
				this.#forward(to, piece.bytes);
				next();
			}, piece.at - performance.now());
		};
		from.on('error', () => {});
		from.on('data', (bytes: Buffer) => {
			const delay = this.#around.weather.delayMs?.() ?? 0;
			if (delay === 0 && late.length === 0) return this.#forward(to, bytes);
			late.push({ bytes, at: performance.now() + delay });
			if (late.length === 1) next();
		});
		// A silent line carries no farewell either.
		from.on('close', () => !this.#around.isSilent() && to.destroySoon());
	}

	#forward(to: Socket, bytes: Buffer): void {
		if (this.#around.isSilent() || this.#waiting.length > 0) return void this.#waiting.push({ to, bytes });
		this.#write(to, bytes);
	}

	#write(to: Socket, bytes: Buffer): void {
		if (this.#isCut || to.destroyed) return;
		to.write(bytes.length <= this.#left ? bytes : bytes.subarray(0, this.#left));
		this.#left -= bytes.length;
		if (this.#left <= 0) this.cut();
	}
}
