// When a page knocks again: later and later, spread by chance, and at once when there is reason to hope.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { delayAfter, FIRST_MS, LAST_MS, MADE_WITHIN_MS, Reconnect, SOON_MS, STABLE_MS } from '$lib/sync/reconnect';

const ALMOST_ONE = 0.999_999;

describe('how long it waits', () => {
	it('anything from 0.3 s to a ceiling that rises to 30 s', () => {
		for (let losses = 1; losses < 40; losses++) {
			expect(delayAfter(losses, 0)).toBe(FIRST_MS);
			expect(delayAfter(losses, ALMOST_ONE)).toBeLessThanOrEqual(LAST_MS);
			expect(delayAfter(losses + 1, ALMOST_ONE)).toBeGreaterThanOrEqual(delayAfter(losses, ALMOST_ONE));
		}
		expect(delayAfter(40, ALMOST_ONE)).toBeGreaterThan(LAST_MS - 1);
	});

	it('a server that is away for three seconds is found again within five, whatever chance says', () => {
		let waited = 0;
		for (let losses = 1; waited < 3_000; losses++) waited += delayAfter(losses, ALMOST_ONE);
		expect(waited).toBeLessThan(5_000);
	});
});

describe('a page', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	function page(chance = 0.5) {
		const knocks: number[] = [];
		const given: number[] = [];
		const reconnect = new Reconnect({
			connect: () => knocks.push(Date.now()),
			giveUp: () => given.push(Date.now()),
			chance: () => chance,
			now: Date.now
		});
		/** How long after this moment it knocks. */
		const nextKnock = () => {
			const [from, before] = [Date.now(), knocks.length];
			vi.advanceTimersToNextTimer();
			return knocks.length > before ? Date.now() - from : null;
		};
		return { reconnect, knocks, given, nextKnock };
	}

	it('waits longer after each loss, and begins anew after a connection that held', () => {
		const { reconnect, nextKnock } = page();
		reconnect.now();
		const waits = [1, 2, 3].map(() => {
			reconnect.opened();
			reconnect.closed();
			return nextKnock();
		});
		expect(waits).toEqual([1, 2, 3].map((losses) => delayAfter(losses, 0.5)));

		reconnect.opened();
		vi.advanceTimersByTime(STABLE_MS);
		reconnect.closed();
		expect(nextKnock()).toBe(delayAfter(1, 0.5));
	});

	it('knocks within two seconds when the network is back, and not again while it is being answered', () => {
		const { reconnect, knocks, nextKnock } = page(0.9);
		for (let losses = 0; losses < 12; losses++) {
			reconnect.now();
			reconnect.closed();
		}
		reconnect.soon();
		expect(nextKnock()).toBe(0.9 * SOON_MS);
		const before = knocks.length;
		reconnect.soon();
		reconnect.opened();
		reconnect.soon();
		vi.advanceTimersByTime(LAST_MS);
		expect(knocks).toHaveLength(before);
	});

	it('hope never puts off what was planned earlier', () => {
		const { reconnect, nextKnock } = page(0.9);
		reconnect.now();
		reconnect.closed();
		const planned = delayAfter(1, 0.9);
		expect(planned).toBeLessThan(0.9 * SOON_MS);
		reconnect.soon();
		expect(nextKnock()).toBe(planned);
	});

	it('gives up an attempt that the network swallows', () => {
		const { reconnect, given } = page();
		reconnect.now();
		vi.advanceTimersByTime(MADE_WITHIN_MS);
		expect(given).toHaveLength(1);
	});

	it('that is done for does not knock any more', () => {
		const { reconnect, knocks } = page();
		reconnect.now();
		reconnect.closed();
		reconnect.stop();
		reconnect.soon();
		vi.advanceTimersByTime(LAST_MS);
		expect(knocks).toHaveLength(1);
	});
});
