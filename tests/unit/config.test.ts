// What can be set from outside: defaults, and a sentence for each value that cannot be used.
import { describe, expect, it } from 'vitest';
import { mayBeDemo, readConfig } from '../../server/config';

const read = (environment: Record<string, string>, given: string[] = []) =>
	readConfig(environment, { root: '/srv/ateneo', arguments: given });

describe('the settings', () => {
	it('have defaults for somebody who sets nothing', () => {
		expect(read({})).toMatchObject({
			root: '/srv/ateneo',
			host: '127.0.0.1',
			port: 3000,
			origin: null,
			trustProxy: false,
			databaseUrl: null,
			dataFolder: '/srv/ateneo/data',
			empty: false,
			demoPassword: null,
			logLevel: 'info'
		});
	});

	it('are read from the environment and from what is typed after npm start --', () => {
		expect(read({ ATENEO_PORT: '80', PORT: '90', ATENEO_TRUST_PROXY: 'Yes', ATENEO_EMPTY: 'no' })).toMatchObject({
			port: 80,
			trustProxy: true,
			empty: false
		});
		expect(read({ PORT: '90' }, ['--empty'])).toMatchObject({ port: 90, empty: true });
		expect(read({ ATENEO_ORIGIN: 'https://ateneo.example/path' }).origin).toBe('https://ateneo.example');
	});

	it('say where files are kept: on this machine, or in an S3', () => {
		expect(read({}).s3).toBe(null);
		expect(read({ ATENEO_S3_BUCKET: 'ateneo' }).s3).toEqual({
			bucket: 'ateneo',
			endpoint: null,
			region: 'us-east-1',
			key: null
		});
		const own = {
			ATENEO_S3_ENDPOINT: 'https://s3.example',
			ATENEO_S3_REGION: 'eu',
			ATENEO_S3_KEY_ID: 'a',
			ATENEO_S3_SECRET: 'b'
		};
		expect(read({ ATENEO_S3_BUCKET: 'ateneo', ...own }).s3).toEqual({
			bucket: 'ateneo',
			endpoint: 'https://s3.example',
			region: 'eu',
			key: { id: 'a', secret: 'b' }
		});
	});

	it.each([
		[{ ATENEO_PORT: 'many' }, /ATENEO_PORT must be a number.*“many”/],
		[{ ATENEO_PORT: '70000' }, /ATENEO_PORT/],
		[{ ATENEO_ORIGIN: 'ateneo.example' }, /ATENEO_ORIGIN must be an address/],
		[{ ATENEO_ORIGIN: 'ftp://ateneo.example' }, /ATENEO_ORIGIN/],
		[{ ATENEO_TRUST_PROXY: 'perhaps' }, /ATENEO_TRUST_PROXY must be “yes” or “no”/],
		[{ ATENEO_LOG: 'loud' }, /ATENEO_LOG must be one of/],
		[{ ATENEO_S3_BUCKET: 'a', ATENEO_S3_ENDPOINT: 's3.example' }, /ATENEO_S3_ENDPOINT must be an address/],
		[{ ATENEO_S3_BUCKET: 'a', ATENEO_S3_KEY_ID: 'b' }, /ATENEO_S3_KEY_ID and ATENEO_S3_SECRET go together/],
		[{ DATABASE_URL: 'mysql://localhost' }, /DATABASE_URL must look like/]
	])('%o is refused in words', (environment, words) => {
		expect(() => read(environment as Record<string, string>)).toThrow(words);
	});

	it('keep a wrong DATABASE_URL to themselves, since it holds a password', () => {
		expect(() => read({ DATABASE_URL: 'postgres://ana:s3cr#t@host/db:' })).toThrow(/^(?!.*s3cr)/);
	});
});

describe('the demo', () => {
	it.each([
		[{}, true],
		[{ ATENEO_HOST: '::1' }, true],
		[{ ATENEO_HOST: '0.0.0.0' }, false],
		[{ ATENEO_ORIGIN: 'https://ateneo.example' }, false],
		[{ ATENEO_TRUST_PROXY: 'yes' }, false],
		[{ DATABASE_URL: 'postgres://localhost/ateneo' }, false]
	])('with %o: %s', (environment, expected) => {
		expect(mayBeDemo(read(environment as Record<string, string>))).toBe(expected);
	});
});
