// What came and cannot be shown, and what was written and is not answered.
import { describe, expect, it } from 'vitest';
import { ASK_AFTER_MS, BEGIN_ANEW_AFTER_MS, Unheard, UNHEARD_AFTER_MS, Watchdog } from '$lib/sync/watchdog';

describe('something that cannot be shown', () => {
	it('a moment is nothing: updates may come in the wrong order', () => {
		const watchdog = new Watchdog();
		expect([0, 1_000, 2_000].map((now) => watchdog.look(true, now))).toEqual(['fine', 'fine', 'fine']);
		expect(watchdog.look(false, 3_000)).toBe('fine');
		expect(watchdog.look(true, 4_000)).toBe('fine');
	});

	it('asks once, and begins anew where that does not help', () => {
		const watchdog = new Watchdog();
		watchdog.look(true, 0);
		expect(watchdog.look(true, ASK_AFTER_MS)).toBe('ask');
		expect(watchdog.look(true, ASK_AFTER_MS + 1_000)).toBe('fine');
		expect(watchdog.look(true, BEGIN_ANEW_AFTER_MS)).toBe('beginAnew');
	});

	it('what was answered is forgotten', () => {
		const watchdog = new Watchdog();
		watchdog.look(true, 0);
		watchdog.look(true, ASK_AFTER_MS);
		watchdog.look(false, ASK_AFTER_MS + 1_000);
		watchdog.look(true, BEGIN_ANEW_AFTER_MS);
		expect(watchdog.look(true, BEGIN_ANEW_AFTER_MS + 1_000)).toBe('fine');
		expect(watchdog.look(true, BEGIN_ANEW_AFTER_MS + ASK_AFTER_MS)).toBe('ask');
	});
});

describe('changes that nobody answers', () => {
	it('are asked about after a moment, and then now and then', () => {
		const unheard = new Unheard();
		const asked = [];
		for (let now = 0; now <= 24_000; now += 1_000) if (unheard.look({ unsaved: 2, safe: 5 }, now)) asked.push(now);
		expect(asked).toEqual([UNHEARD_AFTER_MS, 13_000, 23_000]);
	});

	it('somebody who types without a pause is answered all the time', () => {
		const unheard = new Unheard();
		for (let second = 0; second < 20; second++) {
			expect(unheard.look({ unsaved: 3, safe: second * 10 }, second * 1_000)).toBe(false);
		}
	});

	it('a new connection is given its own time', () => {
		const unheard = new Unheard();
		unheard.look({ unsaved: 1, safe: 0 }, 0);
		unheard.reset();
		expect(unheard.look({ unsaved: 1, safe: 0 }, UNHEARD_AFTER_MS)).toBe(false);
		expect(unheard.look({ unsaved: 1, safe: 0 }, 2 * UNHEARD_AFTER_MS)).toBe(true);
	});
});
