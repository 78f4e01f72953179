// When a room waits before it writes: only where something else comes meanwhile.
import { describe, expect, it } from 'vitest';
import { Pace } from '../../../server/sync/outlet';

/** Half a second of `rounds` a second, each to so many sockets; how long the room waits in the end. */
function waited({ rounds, sockets }: { rounds: number; sockets: number }): number {
	const pace = new Pace();
	let now = 1_000;
	let waitMs = 0;
	let flushAt = 0;
	for (let round = 0; round < rounds / 2; round++) {
		for (let socket = 0; socket < sockets; socket++) pace.count();
		if (now >= flushAt) {
			waitMs = pace.waitMs(now);
			flushAt = now + waitMs;
			pace.wrote(sockets);
		}
		now += 1000 / rounds;
	}
	return waitMs;
}

describe('a room waits before it writes', () => {
	it.each([
		{ what: 'two people', rounds: 20, sockets: 2, waitMs: 0 },
		{ what: 'one who writes for a hundred: nothing else comes in 16 ms', rounds: 20, sockets: 100, waitMs: 0 },
		{ what: 'one who pours for two', rounds: 300, sockets: 2, waitMs: 4 },
		{ what: 'ten who write at once', rounds: 150, sockets: 20, waitMs: 8 },
		{ what: 'fifty of a hundred who write', rounds: 150, sockets: 100, waitMs: 16 }
	])('$what: $waitMs ms', ({ rounds, sockets, waitMs }) => {
		expect(waited({ rounds, sockets })).toBe(waitMs);
	});

	it('and not any more when it is quiet again', () => {
		const pace = new Pace();
		for (let send = 0; send < 2_000; send++) pace.count();
		pace.wrote(2);
		expect(pace.waitMs(200)).toBe(16);
		expect(pace.waitMs(250)).toBe(16);
		pace.count();
		expect(pace.waitMs(500)).toBe(0);
	});
});
