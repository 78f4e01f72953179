// How many files somebody may send: drawing one takes the machine a second.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AteneoError } from '$shared/errors';
import type { Limits } from '$shared/sync/limits';

export interface FileThrottle {
	/** Counts one that is going to be sent. Returns how to say that it is over. Throws file.throttled. */
	take(personId: string): Promise<() => void>;
}

const WINDOW_S = 10 * 60;
/** On their way at the same time, of one person; our own page sends two. */
const AT_ONCE = 6;

export function makeFileThrottle({ filesPerTenMinutes }: Pick<Limits, 'filesPerTenMinutes'>): FileThrottle {
	const limiter = new RateLimiterMemory({ keyPrefix: 'files', points: filesPerTenMinutes, duration: WINDOW_S });
	const under = new Map<string, number>();
	const count = (personId: string, by: 1 | -1) => {
		const now = (under.get(personId) ?? 0) + by;
		if (now > 0) under.set(personId, now);
		else under.delete(personId);
	};
	return {
		async take(personId) {
			if ((under.get(personId) ?? 0) >= AT_ONCE) throw new AteneoError('file.throttled', { retryAfterS: 1 });
			count(personId, 1);
			try {
				await limiter.consume(personId);
			} catch (refusal) {
				count(personId, -1);
				if (!(refusal instanceof RateLimiterRes)) throw refusal;
				throw new AteneoError('file.throttled', { retryAfterS: Math.ceil(refusal.msBeforeNext / 1000) });
			}
			return () => count(personId, -1);
		}
	};
}
