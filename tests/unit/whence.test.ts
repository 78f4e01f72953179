// Which address a request used, and where it came from: what a client says of itself is believed behind a proxy only.
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config';
import { cameThroughProxy, stamp, whence } from '../../server/http/whence';

const config = (environment: Record<string, string>) => readConfig(environment, { root: '/' });
const request = (headers: Record<string, string>) =>
	({
		headers: { host: 'ateneo.example:3000', ...headers },
		socket: { remoteAddress: '203.0.113.9' }
	}) as unknown as IncomingMessage;

const forwarded = {
	'x-forwarded-proto': 'https',
	'x-forwarded-host': 'evil.example, council.example',
	'x-forwarded-for': '198.51.100.1, 192.0.2.7'
};

describe('without a proxy', () => {
	it('nothing that the client says is believed', () => {
		expect(whence(config({}), request(forwarded))).toEqual({
			protocol: 'http',
			host: 'ateneo.example:3000',
			address: '203.0.113.9'
		});
	});

	it('the headers that the pages read are overwritten, and the others are left for the door of the demo to see', () => {
		const forged = request({
			...forwarded,
			'x-ateneo-protocol': 'https',
			'x-ateneo-host': 'evil.example',
			'x-ateneo-address': '::1'
		});
		stamp(config({}), forged);
		expect(forged.headers).toMatchObject({
			...forwarded,
			'x-ateneo-protocol': 'http',
			'x-ateneo-host': 'ateneo.example:3000',
			'x-ateneo-address': '203.0.113.9'
		});
	});

	it('a request without a Host has none', () => {
		const bare = request({ 'x-ateneo-host': 'evil.example' });
		delete bare.headers.host;
		stamp(config({}), bare);
		expect(bare.headers['x-ateneo-host']).toBeUndefined();
	});
});

describe('behind a trusted proxy', () => {
	it('what the proxy itself wrote is believed: the last of each', () => {
		expect(whence(config({ ATENEO_TRUST_PROXY: 'yes' }), request(forwarded))).toEqual({
			protocol: 'https',
			host: 'council.example',
			address: '192.0.2.7'
		});
	});
});

describe('with a public address', () => {
	it('it holds, whatever the request says', () => {
		const found = whence(config({ ATENEO_ORIGIN: 'https://ateneo.council.example' }), request(forwarded));
		expect(found).toEqual({ protocol: 'https', host: 'ateneo.council.example', address: '203.0.113.9' });
	});
});

it('a proxy leaves its traces, trusted or not', () => {
	for (const name of ['forwarded', 'x-forwarded-for', 'X-Forwarded-Port', 'x-real-ip', 'via'])
		expect(cameThroughProxy(['host', name]), name).toBe(true);
	expect(cameThroughProxy(['host', 'user-agent', 'cookie', 'x-forwarded', 'viaduct'])).toBe(false);
});
