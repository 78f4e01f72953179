// Slows down whoever guesses passwords: by address and place together, by place, and by account.
import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AteneoError } from '$shared/errors';

/** Somebody at `address` (an IP) tries to be `email`. */
export interface Attempt {
	email: string;
	address: string;
}

export interface Throttle {
	/** Counts an attempt before the password is looked at, so that a hundred at once count too. Throws session.throttled. */
	take(attempt: Attempt): Promise<void>;
	/** The attempt was right: it does not count. */
	giveBack(attempt: Attempt): Promise<void>;
}

const WINDOW_S = 15 * 60;
/** Wrong attempts in a window. A whole company may share an address; nobody guesses right with 30 tries. */
export const ATTEMPTS = { together: 8, place: 100, account: 30 } as const;

export function makeThrottle(): Throttle {
	const together = new RateLimiterMemory({ keyPrefix: 'together', points: ATTEMPTS.together, duration: WINDOW_S });
	const place = new RateLimiterMemory({ keyPrefix: 'place', points: ATTEMPTS.place, duration: WINDOW_S });
	const account = new RateLimiterMemory({ keyPrefix: 'account', points: ATTEMPTS.account, duration: WINDOW_S });

	// The place first: one that has used up its tries cannot fill the memory with made-up addresses.
	const counts = (attempt: Attempt) => {
		const from = networkOf(attempt.address);
		return [
			{ limiter: place, key: from },
			{ limiter: together, key: `${from} ${attempt.email}` },
			{ limiter: account, key: attempt.email }
		];
	};

	return {
		async take(attempt) {
			for (const { limiter, key } of counts(attempt)) {
				await limiter.consume(key).catch((refusal: unknown) => {
					if (!(refusal instanceof RateLimiterRes)) throw refusal;
					throw new AteneoError('session.throttled', { retryAfterS: Math.ceil(refusal.msBeforeNext / 1000) });
				});
			}
		},
		async giveBack(attempt) {
			for (const { limiter, key } of counts(attempt)) await limiter.reward(key);
		}
	};
}

/** An IPv6 connection owns 2⁶⁴ addresses; it counts as one place. */
export function networkOf(address: string): string {
	if (address.startsWith('::ffff:')) return address.slice('::ffff:'.length);
	if (!isIPv6(address)) return address;
	const [head = '', tail = ''] = address.split('::');
	const groups = head.split(':').filter(Boolean);
	const after = tail.split(':').filter(Boolean);
	const missing = address.includes('::') ? 8 - groups.length - after.length : 0;
	return [...groups, ...Array<string>(missing).fill('0'), ...after].slice(0, 4).join(':');
}
