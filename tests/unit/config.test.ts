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

	it.each([
		[{ ATENEO_PORT: 'many' }, /ATENEO_PORT must be a number.*“many”/],
		[{ ATENEO_PORT: '70000' }, /ATENEO_PORT/],
		[{ ATENEO_ORIGIN: 'ateneo.example' }, /ATENEO_ORIGIN must be an address/],
		[{ ATENEO_ORIGIN: 'ftp://ateneo.example' }, /ATENEO_ORIGIN/],
		[{ ATENEO_TRUST_PROXY: 'perhaps' }, /ATENEO_TRUST_PROXY must be “yes” or “no”/],
		[{ ATENEO_LOG: 'loud' }, /ATENEO_LOG must be one of/],
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
