// A figure of a text: what it shows is the name of a file, whatever else a stranger has written into it.
import { describe, expect, it } from 'vitest';
import type { JSONContent } from '@tiptap/core';
import * as Y from 'yjs';
import { canonicalOf, documentNode } from '$shared/document/canonical';
import { filesIn, pictureOf } from '$shared/document/figure';
import { addressOf, filesOf, readAddress } from '$shared/document/file';
import { ROOT, schemaOf } from '$shared/document/names';
import { textOf } from '$shared/document/read';
import { markdownOf } from '$shared/document/markdown';
import { htmlOf } from '$shared/document/render';
import { textFileOf } from '$shared/document/text-file';
import { SCHEMA_NUMBER } from '$shared/sync/protocol';
import { readContents } from '../../../server/sync/contents';

const FILE = 'a1'.repeat(32);
const DOCUMENT = '00000000-0000-4000-8000-000000000000';

const figure = (attrs: Record<string, unknown>, caption = ''): JSONContent => ({
	type: 'figure',
	attrs,
	content: caption ? [{ type: 'text', text: caption }] : []
});
const doc = (...content: JSONContent[]): JSONContent => ({ type: 'doc', content });
const html = (attrs: Record<string, unknown>, caption?: string) =>
	htmlOf(doc(figure(attrs, caption)), 'es', filesOf(DOCUMENT));

const SEEN = { file: FILE, imageWidth: 1600, imageHeight: 900, alt: 'Una curva' };

describe('in HTML', () => {
	it('has its size before it comes, widths to choose from, and a caption', () => {
		const at = `/documents/${DOCUMENT}/files/${FILE}`;
		expect(html(SEEN, 'Gráfico 1')).toBe(
			`<figure data-file="${FILE}" style="--share: 100%; --natural: 1600px">` +
				`<div class="picture" contenteditable="false"><img src="${at}.webp" ` +
				`srcset="${at}-480.webp 480w, ${at}-960.webp 960w, ${at}-1440.webp 1440w, ${at}.webp 1600w" ` +
				`sizes="(max-width: 700px) 100vw, 656px" width="1600" height="900" loading="lazy" ` +
				`draggable="false" alt="Una curva"/></div><figcaption>Gráfico 1</figcaption></figure>`
		);
	});

	it('says nothing where it is decorative, whatever it said before', () => {
		expect(html({ ...SEEN, decorative: true })).toMatch(/ alt=""\/>/);
	});

	it('is marked where nobody has described it', () => {
		expect(html({ ...SEEN, alt: '' })).toContain(' data-undescribed=""');
		expect(html(SEEN)).not.toContain('data-undescribed');
		expect(html({ ...SEEN, alt: '', decorative: true })).not.toContain('data-undescribed');
	});

	it('shows no picture where nobody says where files are', () => {
		expect(htmlOf(doc(figure(SEEN, 'Pie')))).toContain('contenteditable="false"></div><figcaption>Pie</figcaption>');
	});

	it('escapes what people wrote', () => {
		const words = '"><script>alert(1)</script>';
		expect(html({ ...SEEN, alt: words }, words)).not.toContain('<script>');
	});
});

describe('a raw update may say anything', () => {
	it.each([
		'javascript:alert(1)',
		'data:image/svg+xml,<svg onload=alert(1)>',
		'https://foreign.example/a.png',
		'../../../etc/passwd',
		`${FILE}"><script>`,
		FILE.toUpperCase(),
		`${FILE}0`,
		`${FILE}\n`,
		'',
		7,
		null,
		{ toString: FILE },
		[FILE]
	])('a file of %j is none', (file) => {
		expect(html({ ...SEEN, file })).not.toMatch(/<img|src=|script|javascript|data:/);
		expect(filesIn(doc(figure({ file }))).size).toBe(0);
	});

	it.each([0, 9, 101, 1e9, -5, 12.5, NaN, '50', 'expression(1)', null, {}, [50]])(
		'a width of %j is the whole',
		(width) => expect(pictureOf({ ...SEEN, width }).share).toBe(100)
	);

	it.each([
		[0, 900],
		[1600, 20_000],
		['1600', 900],
		[1600, null],
		[1.5, 2]
	])('a size of %j × %j is none', (imageWidth, imageHeight) => {
		expect(html({ ...SEEN, imageWidth, imageHeight })).not.toMatch(/srcset| width=| height=|--natural/);
	});

	it.each([7, null, [], { text: 'x' }, '  ', ['Una curva']])('an alt of %j says nothing', (alt) =>
		expect(pictureOf({ ...SEEN, alt }).alt).toBe('')
	);

	it('takes no other attribute into the page', () => {
		const out = html({ ...SEEN, src: 'https://foreign.example', onerror: 'alert(1)', style: 'x', 'data-x': 'y' });
		expect(out).not.toMatch(/foreign|onerror|data-x/);
	});
});

describe('at the socket', () => {
	const update = (attrs: Record<string, unknown>) => {
		const ydoc = new Y.Doc();
		const element = new Y.XmlElement('figure');
		ydoc.getXmlFragment(ROOT).insert(0, [element]);
		for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value as string);
		return Y.encodeStateAsUpdate(ydoc);
	};

	it('[S10] needs an editor that knows it', () => {
		expect(schemaOf('figure')).toBeLessThanOrEqual(SCHEMA_NUMBER);
		expect(schemaOf('figure')).toBeGreaterThan(1);
		expect(readContents(update(SEEN)).schema).toBe(schemaOf('figure'));
	});

	it.each(['20250', '1e9', 'Infinity', '4.000.000'])('may be described by %j', (words) =>
		expect(() => readContents(update({ ...SEEN, alt: words }))).not.toThrow()
	);
});

describe('as text', () => {
	it('is its caption', () => expect(textOf(doc(figure(SEEN, 'Gráfico 1')))).toBe('Gráfico 1'));

	it('is what it says where it has no caption', () => expect(textOf(doc(figure(SEEN)))).toBe(''));

	it('is what it says and its caption, in a file of words', () => {
		const written = { language: 'es' as const, numbered: false };
		const paper = doc(figure(SEEN, 'Gráfico *1*'), figure({ ...SEEN, decorative: true }), figure(SEEN));
		expect(textFileOf(paper, written)).toBe('[Imagen: Una curva]\nGráfico *1*\n[Imagen: Una curva]');
		expect(markdownOf(paper, written)).toBe('\\[Una curva\\]\n\n*Gráfico \\*1\\**\n\n\\[Una curva\\]\n');
		const at = `/documents/${DOCUMENT}/files/${FILE}.webp`;
		expect(markdownOf(paper, { ...written, files: filesOf(DOCUMENT) })).toBe(
			`![Una curva](${at})\n\n*Gráfico \\*1\\**\n\n![](${at})\n\n![Una curva](${at})\n`
		);
	});

	it('tells its files, each once, wherever they stand', () => {
		const quote = { type: 'blockquote', content: [figure(SEEN), figure({ file: 'b2'.repeat(32) })] };
		expect([...filesIn(doc(figure(SEEN), quote))].sort()).toEqual([FILE, 'b2'.repeat(32)]);
	});

	it('has one canonical form', () => {
		const node = documentNode(doc(figure({ ...SEEN, width: 100, decorative: false, unknown: 1 }, 'Pie')));
		expect(canonicalOf(node)).toBe(
			`{"content":[{"attrs":{"alt":"Una curva","file":"${FILE}","imageHeight":900,"imageWidth":1600},` +
				`"content":[{"text":"Pie","type":"text"}],"type":"figure"}],"type":"doc"}`
		);
	});
});

describe('an address', () => {
	it('names a file and a width, and nothing else', () => {
		const last = (width?: number) => addressOf('', FILE, width).slice(1);
		expect(readAddress(last())).toEqual({ file: FILE, width: null });
		expect(readAddress(last(960))).toEqual({ file: FILE, width: 960 });
	});

	it.each([`${FILE}.png`, `${FILE}`, `${FILE}-.webp`, `${FILE}-1000000.webp`, `../${FILE}.webp`, `${FILE}.webp\n`])(
		'%j is none',
		(name) => expect(readAddress(name)).toBe(null)
	);
});
