// Which website a request comes from. Browsers say it in Origin; programs say nothing.
import type { Config } from './config';

interface Heard {
	origin: string | null | undefined;
	host: string | null | undefined;
	/** Believed only behind a proxy that is trusted. */
	forwardedHost: string | null | undefined;
}

/** True for our own pages and for programs; false for a page of another site. */
export function isOwnOrigin(config: Config, { origin, host, forwardedHost }: Heard): boolean {
	if (!origin) return true;
	if (config.origin) return origin === config.origin;
	const own = (config.trustProxy && forwardedHost) || host;
	return URL.canParse(origin) && new URL(origin).host === own;
}
