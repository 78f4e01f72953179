// The schema of documents: its names, its one text block, its links, and how it is shown without a browser.
import { describe, expect, it } from 'vitest';
import type { JSONContent } from '@tiptap/core';
import { isSafeHref, toHref } from '$shared/document/link';
import { MARK_NAMES, NODE_NAMES } from '$shared/document/names';
import { countWords, outlineOf, textOf } from '$shared/document/read';
import { htmlOf } from '$shared/document/render';
import { documentSchema } from '$shared/document/schema';

const schema = documentSchema();

const doc = (...content: JSONContent[]): JSONContent => ({ type: 'doc', content });
const text = (words: string, ...marks: string[]): JSONContent => ({
	type: 'text',
	text: words,
	marks: marks.map((type) => ({ type }))
});
const p = (...content: (JSONContent | string)[]): JSONContent => block(0, ...content);
const block = (level: unknown, ...content: (JSONContent | string)[]): JSONContent => ({
	type: 'paragraph',
	attrs: { level },
	content: content.map((part) => (typeof part === 'string' ? text(part) : part))
});
const link = (href: unknown, words: string): JSONContent => ({
	...text(words),
	marks: [{ type: 'link', attrs: { href } }]
});
const cell = (words: string, type = 'tableCell'): JSONContent => ({ type, content: [p(words)] });

describe('names', () => {
	it('are the names the socket lets through, no more and no less', () => {
		expect(Object.keys(schema.nodes).sort()).toEqual([...NODE_NAMES, 'doc', 'text'].sort());
		expect(Object.keys(schema.marks).sort()).toEqual([...MARK_NAMES].sort());
	});

	it('a new block is a paragraph, never a heading', () => {
		expect(schema.topNodeType.contentMatch.defaultType).toBe(schema.nodes.paragraph);
		expect(schema.nodes.paragraph!.create().attrs).toMatchObject({ level: 0 });
	});

	it('a link stores its address and nothing else', () => {
		expect(Object.keys(schema.marks.link!.create({ href: '/' }).attrs)).toEqual(['href']);
	});
});

describe('links', () => {
	it.each([
		'https://ateneo.example/a?b=c#d',
		'http://localhost',
		'mailto:ana@cibeles.example',
		'tel:+34600',
		'/groups',
		'#s-2'
	])('%s may be linked', (href) => expect(isSafeHref(href)).toBe(true));

	it.each([
		'javascript:alert(1)',
		' javascript:alert(1)',
		'java\nscript:alert(1)',
		'\u0001javascript:alert(1)',
		'JAVASCRIPT:alert(1)',
		'data:text/html,<script>alert(1)</script>',
		'vbscript:x',
		'file:///etc/passwd',
		'blob:https://ateneo.example/1',
		'//foreign.example',
		'/\\foreign.example',
		'/\t/foreign.example',
		'relative',
		'https:',
		'',
		null,
		42
	])('%j may not', (href) => expect(isSafeHref(href)).toBe(false));

	it('completes what people type', () => {
		expect(toHref(' ateneo.example/a ')).toBe('https://ateneo.example/a');
		expect(toHref('ana@cibeles.example')).toBe('mailto:ana@cibeles.example');
		expect(toHref('javascript:alert(1)')).toBe(null);
		expect(toHref('dos palabras')).toBe(null);
	});
});

describe('HTML', () => {
	it('escapes what people wrote', () => {
		expect(htmlOf(doc(p('<script>alert("1")</script> & more')))).toBe(
			'<p>&lt;script&gt;alert("1")&lt;/script&gt; &amp; more</p>'
		);
		expect(htmlOf(doc(p(link('https://a.example/?"><img src=x>', 'a'))))).not.toContain('<img');
	});

	it('shows a link that no one checked as words', () => {
		expect(htmlOf(doc(p(link('javascript:alert(1)', 'press'))))).toBe('<p><a>press</a></p>');
		expect(htmlOf(doc(p(link('https://a.example', 'go'))))).toBe(
			'<p><a href="https://a.example" target="_blank" rel="noopener noreferrer nofollow">go</a></p>'
		);
	});

	it('gives headings one level below the title, and an address', () => {
		expect(htmlOf(doc(block(1, 'A'), block(4, 'B'), p('c'), block(2, 'A')))).toBe(
			'<h2 data-level="1" id="s-1">A</h2><h5 data-level="4" id="s-2">B</h5><p>c</p><h3 data-level="2" id="s-3">A</h3>'
		);
	});

	it.each(['2', 9, -1, 1.5, null, { a: 1 }, '"><script>'])('a level of %j is a paragraph', (level) => {
		expect(htmlOf(doc(block(level, 'x')))).toBe('<p>x</p>');
	});

	it('nests marks as the editor does, so that a half bold link is one link', () => {
		const half = { ...link('/x', 'link'), marks: [{ type: 'link', attrs: { href: '/x' } }, { type: 'bold' }] };
		expect(htmlOf(doc(p(link('/x', 'a '), half, text(' end', 'bold'))))).toMatch(
			/^<p><a [^>]+>a <strong>link<\/strong><\/a><strong> end<\/strong><\/p>$/
		);
	});

	it('names the box of a task by its words', () => {
		const item: JSONContent = { type: 'taskItem', attrs: { checked: true }, content: [p('Call "Ana"')] };
		expect(htmlOf(doc({ type: 'taskList', content: [item] }))).toBe(
			'<ul data-type="taskList"><li data-checked="true" data-type="taskItem"><label>' +
				'<input type="checkbox" disabled="disabled" aria-label="Call &quot;Ana&quot;" checked="checked"/></label>' +
				'<div><p>Call "Ana"</p></div></li></ul>'
		);
	});

	it('shows a text nobody has begun as one empty line', () => expect(htmlOf(doc())).toBe('<p></p>'));

	it('wraps a table, so that a wide one scrolls by itself and by keyboard', () => {
		const row = { type: 'tableRow', content: [cell('a', 'tableHeader'), cell('b')] };
		expect(htmlOf(doc({ type: 'table', content: [row] }))).toMatch(
			/^<div class="tableWrapper" tabindex="0"><table [^>]+><colgroup>.*<tbody><tr><th [^>]+><p>a<\/p><\/th><td/
		);
	});

	it('throws for a node it does not know and for a document that is not one of ours', () => {
		expect(() => htmlOf(doc({ type: 'video' }))).toThrow();
		expect(() => htmlOf(doc({ type: 'listItem', content: [p('loose')] }))).toThrow();
	});
});

describe('reading', () => {
	const paper = doc(
		block(1, 'Método'),
		p('Una ', text('línea', 'bold'), { type: 'hardBreak' }, 'y otra.'),
		{ type: 'table', content: [{ type: 'tableRow', content: [cell('a', 'tableHeader'), cell('b')] }] },
		{ type: 'blockquote', content: [block(2, ' Dentro  de una cita ')] },
		block(3, '  '),
		{ type: 'codeBlock', content: [text('x = 1\n\n  y')] }
	);

	it('gives a line a block, and code exactly', () => {
		expect(textOf(paper)).toBe('Método\nUna línea\ny otra.\na\tb\n Dentro  de una cita \n  \nx = 1\n\n  y');
	});

	it('lists headings that have words, with the addresses the HTML has', () => {
		expect(outlineOf(paper)).toEqual([
			{ id: 's-1', level: 1, text: 'Método', number: '1' },
			{ id: 's-2', level: 2, text: 'Dentro de una cita', number: '1.1' }
		]);
		expect(htmlOf(paper).match(/ id="[^"]+"/g)).toEqual([' id="s-1"', ' id="s-2"']);
	});

	it.each([
		['', 0],
		['uno', 1],
		['12.480 palabras · 27 organizaciones', 4],
		['sub-bloque, d’una\nvez', 3],
		['— … !', 0]
	])('%j has %i words', (words, count) => expect(countWords(words)).toBe(count));
});
