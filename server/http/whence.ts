// Where a request came from and which address it used, in headers of our own that a client cannot forge.
import type { IncomingMessage } from 'node:http';
import type { Config } from '../config';

/** Overwritten on every request, so that what a client sends under these names is never believed. */
export const INTERNAL_HEADERS = {
	protocol: 'x-ateneo-protocol',
	host: 'x-ateneo-host',
	address: 'x-ateneo-address'
} as const;

export interface Whence {
	protocol: 'http' | 'https';
	/** The host and port that the person's browser shows; undefined when the request names none. */
	host: string | undefined;
	/** The person's network address, for limits. */
	address: string;
}

/**
 * Reads X-Forwarded-* only behind a trusted proxy: of X-Forwarded-For the last entry, which that proxy wrote itself.
 * What the client sent is left as it is, since the demo's door looks for traces of a proxy.
 */
export function whence(config: Pick<Config, 'origin' | 'trustProxy'>, request: IncomingMessage): Whence {
	const forwarded = (name: string) => (config.trustProxy ? lastOf(request.headers[`x-forwarded-${name}`]) : undefined);
	const origin = config.origin ? new URL(config.origin) : null;
	const protocol = origin?.protocol.slice(0, -1) ?? forwarded('proto');
	return {
		protocol: protocol === 'https' ? 'https' : 'http',
		host: origin?.host ?? forwarded('host') ?? request.headers.host,
		address: forwarded('for') ?? request.socket.remoteAddress ?? ''
	};
}

/** Is one of these the name of a header that a proxy adds. Even one that nobody trusts means: not straight from here. */
export const cameThroughProxy = (names: Iterable<string>): boolean =>
	[...names].some((name) => /^(forwarded|x-forwarded-.*|x-real-ip|via)$/i.test(name));

/** Writes whence() into the headers that Kit's handler is told to read. */
export function stamp(config: Config, request: IncomingMessage): Whence {
	const found = whence(config, request);
	request.headers[INTERNAL_HEADERS.protocol] = found.protocol;
	request.headers[INTERNAL_HEADERS.address] = found.address;
	if (found.host) request.headers[INTERNAL_HEADERS.host] = found.host;
	else delete request.headers[INTERNAL_HEADERS.host];
	return found;
}

const lastOf = (value: string | string[] | undefined) => [value].flat().at(-1)?.split(',').at(-1)?.trim() || undefined;
