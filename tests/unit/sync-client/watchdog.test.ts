// Something came that cannot be shown: first the page asks, then it begins anew.
import { expect, it } from 'vitest';
import { ASK_AFTER_MS, BEGIN_ANEW_AFTER_MS, Watchdog } from '$lib/sync/watchdog';

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
