// What a text lacks before everybody can read it.
import { describe, expect, it } from 'vitest';
import type { JSONContent } from '@tiptap/core';
import { checkDocument } from '$shared/document/check';

const doc = (...content: JSONContent[]): JSONContent => ({ type: 'doc', content });
const p = (...content: (string | JSONContent)[]): JSONContent => ({
	type: 'paragraph',
	content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part))
});
const h = (level: number, text: string): JSONContent => ({ ...p(...(text ? [text] : [])), attrs: { level } });
const link = (text: string, href = 'https://ateneo.example', ...more: string[]): JSONContent => ({
	type: 'text',
	text,
	marks: [{ type: 'link', attrs: { href } }, ...more.map((type) => ({ type }))]
});
const cell = (type: 'tableCell' | 'tableHeader', text: string): JSONContent => ({ type, content: [p(text)] });
const table = (...rows: JSONContent[][]): JSONContent => ({
	type: 'table',
	content: rows.map((content) => ({ type: 'tableRow', content }))
});
const figure = (attrs: Record<string, unknown>): JSONContent => ({ type: 'figure', attrs });

/** What was found, and on what. */
const found = (...content: JSONContent[]) =>
	checkDocument(doc(...content)).map(({ check, excerpt }) => [check, excerpt]);

describe('a text before it is published', () => {
	it('that lacks nothing has no findings', () => {
		expect(
			found(
				h(1, 'Uno'),
				h(2, 'Dos'),
				p('Vea ', link('el informe de 2025'), '.'),
				h(1, 'Tres'),
				table(
					[cell('tableHeader', 'Año'), cell('tableHeader', 'Plazas')],
					[cell('tableCell', '2025'), cell('tableCell', '12')]
				),
				figure({ alt: 'Plazas por año, de 10 a 40', decorative: false }),
				figure({ alt: '', decorative: true })
			)
		).toEqual([]);
		expect(checkDocument({ type: 'doc' })).toEqual([]);
	});

	it('has its headings one below the other', () => {
		expect(found(h(1, 'Uno'), h(3, 'Salta'), h(4, 'Sigue'), h(1, 'Vuelve'), h(2, 'Bien'))).toEqual([
			['skippedLevel', 'Salta']
		]);
		expect(found(p('Antes'), h(2, 'Empieza abajo'))).toEqual([['skippedLevel', 'Empieza abajo']]);
		expect(found(h(1, 'Uno'), h(2, ''), h(2, 'Dos'))).toEqual([['emptyHeading', '']]);
		// What has no words is nothing to be below.
		expect(found(h(1, ''), h(2, 'Dos')).map(([check]) => check)).toEqual(['emptyHeading', 'skippedLevel']);
	});

	it('has words for its images, unless they are decoration', () => {
		expect(found(figure({ alt: '' }), figure({}), figure({ alt: ' \n' })).map(([check]) => check)).toEqual([
			...['noAlt', 'noAlt', 'noAlt']
		]);
		expect(found(figure({ alt: 'IMG_2041.JPG' }))).toEqual([['altIsFileName', 'IMG_2041.JPG']]);
		// Raw updates may say anything.
		expect(found(figure({ alt: 7, decorative: 'true' }))).toEqual([['noAlt', '']]);
	});

	it('has tables that say what their columns or rows are', () => {
		expect(found(table([cell('tableCell', 'Año'), cell('tableCell', 'Plazas')]))).toEqual([
			['tableWithoutHeader', 'Año Plazas']
		]);
		expect(found(table([cell('tableHeader', 'Año'), cell('tableCell', '2025')]))).toEqual([]);
	});

	it('has links whose words say where they lead', () => {
		expect(found(p('Pulse ', link('aquí'), ', ', link('AQUÍ.'), ' o ', link('«Read more»')))).toEqual([
			['vagueLink', 'aquí'],
			['vagueLink', 'AQUÍ.'],
			['vagueLink', '«Read more»']
		]);
		// In pieces it is still one link.
		expect(found(p(link('más'), link(' información', undefined, 'bold')))).toEqual([['vagueLink', 'más información']]);
		expect(found(p(link('aquí', 'https://a.example'), link(' mismo', 'https://b.example')))).toEqual([
			['vagueLink', 'aquí']
		]);
		expect(found(p(link(' ')))).toEqual([['emptyLink', '']]);
	});

	it('says where: the way to the block, and the place in it', () => {
		const list = { type: 'bulletList', content: [{ type: 'listItem', content: [p('Vea ', link('aquí'), ' eso')] }] };
		expect(checkDocument(doc(p('x'), list))).toEqual([
			{ check: 'vagueLink', path: [1, 0, 0], excerpt: 'aquí', offset: 4, length: 4 }
		]);
	});

	it('advises to part very long paragraphs, and shows only their beginning', () => {
		const [finding] = checkDocument(doc(p('palabra '.repeat(230))));
		expect(finding?.check).toBe('longParagraph');
		expect(finding!.excerpt.length).toBeLessThanOrEqual(80);
	});
});
