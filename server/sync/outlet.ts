// When sockets are written. One small write costs some ten microseconds, whatever is in it: a room where little happens
// writes at once, a hot one gathers for a few milliseconds what it has for each socket.

/** Writes in a second from which on a room waits so long before the next. */
const PACE = [
	{ writesPerSecond: 10_000, waitMs: 16 },
	{ writesPerSecond: 4_000, waitMs: 8 },
	{ writesPerSecond: 2_000, waitMs: 4 }
] as const;

const WINDOW_MS = 100;

export interface Flushable {
	/** Writes what has gathered. */
	flush(): void;
}

export class Outlet {
	#full = new Set<Flushable>();
	#planned = false;
	#windowStart = 0;
	#writes = 0;
	#waitMs = 0;

	/** A socket has something to write, which was not so before. */
	add(socket: Flushable): void {
		this.#full.add(socket);
		if (this.#planned) return;
		this.#planned = true;
		this.#pace(performance.now());
		if (this.#waitMs === 0) queueMicrotask(this.#flush);
		else setTimeout(this.#flush, this.#waitMs);
	}

	#flush = (): void => {
		this.#planned = false;
		const sockets = [...this.#full];
		this.#full.clear();
		this.#writes += sockets.length;
		for (const socket of sockets) socket.flush();
	};

	#pace(now: number): void {
		const elapsed = now - this.#windowStart;
		if (elapsed < WINDOW_MS) return;
		const perSecond = (this.#writes * 1000) / elapsed;
		// While it waits, a room writes less often: the pace slows down only when it would be quiet without waiting.
		const gathered = this.#waitMs === 0 ? perSecond : perSecond * 2;
		this.#waitMs = PACE.find(({ writesPerSecond }) => gathered > writesPerSecond)?.waitMs ?? 0;
		this.#windowStart = now;
		this.#writes = 0;
	}
}
