// Whatever a title, a name or a text says, around a publication it stays words: in JSON, in CSS, in XML.
import { expect, it } from 'vitest';
import { jsonInScript } from '$lib/publications/metadata';
import { printedStyle } from '$lib/publications/printed-style';
import { publications as texts } from '$lib/i18n/es/publications';
import { words } from '$lib/i18n/es/words';
import { atomOf } from '$lib/server/atom';

const HOSTILE = [
	'</script><script>alert(1)</script>',
	'<!--<script>',
	'"}</style><img src=x onerror=alert(1)>',
	'\\22 } body{display:none}',
	']]><evil/>',
	'&lt;script&gt; \u2028\u2029 \u0000\u001b\ufffe \ud800'
];

it.each(HOSTILE)('%j ends no element of script, and is the same for whoever parses it', (text) => {
	const json = jsonInScript({ name: text });
	expect(json).not.toMatch(/[<>&\u2028\u2029]/);
	expect(JSON.parse(json).name.toWellFormed()).toBe(text.toWellFormed());
});

it.each(HOSTILE)('%j is a string of CSS and nothing else', (title) => {
	const style = printedStyle({ title, number: 2, language: 'es', key: 'acta' });
	const [, inside = ''] =
		/^<style>@page\{@top-left\{content:"([^"]*)"\}@bottom-left\{content:"[^"]*"\}\}<\/style>$/.exec(style) ?? [];
	expect(inside).toMatch(/^([A-Za-z0-9]|\\[0-9a-f]+ )+$/);
});

it.each(HOSTILE)('%j is words in a feed', (title) => {
	const named = { id: '', code: title, name: { es: title, en: title } };
	const feed = atomOf({
		...{ title, self: 'https://a.example/p/feed.atom', page: 'https://a.example/p', origin: 'https://a.example' },
		...{ language: 'es', texts, words, begun: new Date(0) },
		entries: [
			{
				...{
					id: 'b6a1',
					key: 'acta',
					number: 1,
					title,
					kind: 'minutes',
					language: 'es',
					standing: 'published',
					words: 3
				},
				...{ group: named, cluster: named, publishedAt: new Date(0), updatedAt: new Date(1) },
				authors: [{ name: title, organisation: title }]
			}
		]
	});
	expect(
		feed.match(/<(?!\/?(feed|id|title|updated|published|link|generator|author|name|entry|category|summary)\b|\?xml)/g)
	).toBeNull();
	// eslint-disable-next-line no-control-regex -- what XML cannot hold
	expect(feed).not.toMatch(/[\u0000-\u0008\u001b\ufffe]/);
	expect(feed.isWellFormed()).toBe(true);
});
