// The way back after signing in is never to another site.
import { expect, it } from 'vitest';
import { localPath } from '../../src/lib/local-path';

it.each(['/', '/groups/1', '/documents/2?from=mail#h-3', '/a%20b'])('keeps %s', (path) => {
	expect(localPath(path)).toBe(path);
});

it.each([
	null,
	'',
	'groups',
	'https://example.org/',
	'//example.org',
	'/\\example.org',
	'/\t/example.org',
	'javascript:alert(1)',
	'/..//example.org'
])('leads home from %j', (given) => {
	expect(localPath(given)).toBe('/');
});
