// When sockets are written. One small write costs some ten microseconds, whatever is in it: a room where little happens
// writes at once, a hot one gathers for a few milliseconds what it has for each socket.

/** Sends in a second from which on a room waits so long before it writes. */
const STEPS = [
	{ sendsPerSecond: 5_000, waitMs: 16 },
	{ sendsPerSecond: 2_000, waitMs: 8 },
	{ sendsPerSecond: 500, waitMs: 4 }
] as const;

const WINDOW_MS = 100;

export interface Flushable {
	/** Writes what has gathered. */
	flush(): void;
}

/** How long a room waits before it writes, by what it had to send lately. */
export class Pace {
	#windowStart = 0;
	#sends = 0;
	#sockets = 1;
	#waitMs = 0;

	/** Something was sent to one socket. */
	count(): void {
		this.#sends++;
	}

	/** So many sockets were written. */
	wrote(sockets: number): void {
		this.#sockets = Math.max(this.#sockets, sockets);
	}

	/** Milliseconds to wait from `now` on. To wait costs time, so it must save writes: something else must come meanwhile. */
	waitMs(now: number): number {
		const elapsed = now - this.#windowStart;
		if (elapsed < WINDOW_MS) return this.#waitMs;
		const sendsPerSecond = (this.#sends * 1000) / elapsed;
		const roundsPerSecond = sendsPerSecond / this.#sockets;
		const step = STEPS.find((one) => sendsPerSecond >= one.sendsPerSecond && roundsPerSecond * one.waitMs >= 1000);
		this.#waitMs = step?.waitMs ?? 0;
		this.#windowStart = now;
		this.#sends = 0;
		this.#sockets = 1;
		return this.#waitMs;
	}
}

export class Outlet {
	#full = new Set<Flushable>();
	#planned = false;
	#pace = new Pace();

	/** A socket has something more to write. */
	add(socket: Flushable): void {
		this.#pace.count();
		this.#full.add(socket);
		if (this.#planned) return;
		this.#planned = true;
		const waitMs = this.#pace.waitMs(performance.now());
		if (waitMs === 0) queueMicrotask(this.#flush);
		else setTimeout(this.#flush, waitMs);
	}

	#flush = (): void => {
		this.#planned = false;
		const sockets = [...this.#full];
		this.#full.clear();
		this.#pace.wrote(sockets.length);
		for (const socket of sockets) socket.flush();
	};
}
