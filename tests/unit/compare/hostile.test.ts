// Texts that were made to be slow, or to run a script: the comparison ends, says so, and nothing runs.
import * as prng from 'lib0/prng';
import { describe, expect, it } from 'vitest';
import type { JSONContent } from '@tiptap/core';
import { retell } from '$shared/compare/told';
import { comparing, h, list, marksIn, p, quote, table, text } from '../../support/comparing';

const noise = (seed: number) => {
	const random = prng.create(seed);
	return (words: number) => Array.from({ length: words }, () => `${prng.int32(random, 0, 1e9).toString(36)}`).join(' ');
};

/** So much work is given up long before; a comparison that hung would go on for minutes. */
const SOON_MS = 20_000;

describe('a comparison ends', () => {
	const [one, other] = [noise(1), noise(2)];
	const few = (seed: number) => {
		const random = prng.create(seed);
		return Array.from({ length: 60_000 }, () => prng.oneOf(random, ['a', 'b', 'c'])).join(' ');
	};
	const nested = (words: string, depth: number): JSONContent =>
		depth === 0
			? list(words)
			: { type: 'bulletList', content: [{ type: 'listItem', content: [p(words), nested(words, depth - 1)] }] };

	it.each<[string, JSONContent[], JSONContent[]]>([
		['giant paragraphs that have nothing in common', [p(one(100_000))], [p(other(100_000))]],
		['giant paragraphs of few words', [p(few(1))], [p(few(2))]],
		[
			'ten thousand paragraphs, none like another',
			[...Array(10_000)].map(() => p(one(12))),
			[...Array(10_000)].map(() => p(other(12)))
		],
		[
			'ten thousand paragraphs that all say one of three things',
			[...few(3)].slice(0, 20_000).map((letter) => p(letter)),
			[...few(4)].slice(0, 20_000).map((letter) => p(letter))
		],
		['a row of headings', [...Array(5_000)].map(() => h(1, one(2))), [...Array(5_000)].map(() => h(2, other(2)))],
		[
			'a table of a thousand rows',
			[table(...[...Array(1_000)].map(() => [one(3), one(3), one(3)]))],
			[table(...[...Array(1_000)].map(() => [other(3), other(3)]))]
		],
		['lists in lists, as deep as a version may be', [nested(one(3), 48)], [nested(other(3), 48), nested(one(3), 40)]]
	])(
		'of %s',
		(_, older, newer) => {
			expect(comparing(older, newer).html.length).toBeGreaterThan(0);
		},
		SOON_MS
	);

	it('and says where not all of it was looked into', () => {
		expect(comparing([p(few(1))], [p(few(2))]).isRough).toBe(true);
		expect(comparing([p('Uno')], [p('Dos')]).isRough).toBe(false);
	});
});

describe('nothing runs', () => {
	const link = (href: string) => ({ type: 'link', attrs: { href } });
	const bad = 'java\nscript:alert(1)';
	const markup = '<img src=x onerror=alert(1)><!--"\'>';

	it.each(['inline', 'side'] as const)('in what came, went, stayed or looks different (%s)', (view) => {
		const { html } = comparing(
			[p(text('Uno dos tres', link(bad))), p(text('cuatro', link(bad)), markup), quote(p(markup))],
			[p(text('Uno tres', link(bad))), p(text('cuatro', link('data:text/html,x'), 'bold'), markup), list(markup)],
			{ view }
		);
		expect(html).not.toMatch(/href/);
		expect(html).not.toMatch(/<img|<script|<!--/);
		expect(html).toContain('&lt;img');
	});

	it('and no text is taken for a mark of ours', () => {
		const mark = '\u0000{"kind":"away","change":1}\u0000';
		const { html } = comparing([p(`${mark} uno`)], [p(`${mark} uno dos`)]);
		const told: string[] = [];
		retell(html, ({ kind }) => (told.push(kind), ''));
		expect(told).toEqual(['change']);
	});

	it('a name of a block that is no name of ours changes nothing', () => {
		const given = { ids: [['"><script>'], ['"><script>']] as [string[], string[]] };
		const compared = comparing([p('Uno dos tres')], [p('Uno dos cuatro')], given);
		expect(compared.html).not.toContain('script');
		expect(marksIn(compared)).toContain('{+cuatro+}');
	});
});
