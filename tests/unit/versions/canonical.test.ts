// One text, one form, one hash.
import { expect, it } from 'vitest';
import { canonicalOf, documentNode } from '$shared/document/canonical';

const canonical = (...content: object[]) => canonicalOf(documentNode({ type: 'doc', content }));
const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) });

it('leaves out what is at its default, and sorts keys', () => {
	const same = '{"content":[{"content":[{"text":"Acta","type":"text"}],"type":"paragraph"}],"type":"doc"}';
	expect(canonical({ type: 'paragraph', content: [text('Acta')] })).toBe(same);
	expect(canonical({ content: [text('Acta')], attrs: { level: 0 }, type: 'paragraph' })).toBe(same);
	expect(canonical({ type: 'paragraph', attrs: { level: 2, unknown: 'x' }, content: [text('Acta')] })).toBe(
		'{"content":[{"attrs":{"level":2},"content":[{"text":"Acta","type":"text"}],"type":"paragraph"}],"type":"doc"}'
	);
});

it('knows one order of marks, and joins what has the same', () => {
	const [bold, italic] = [{ type: 'bold' }, { type: 'italic' }];
	const one = canonical({ type: 'paragraph', content: [text('Acta', bold, italic)] });
	expect(canonical({ type: 'paragraph', content: [text('Ac', italic, bold), text('ta', bold, italic)] })).toBe(one);
	expect(canonical({ type: 'paragraph', content: [text('Acta', bold)] })).not.toBe(one);
});

it('says of a text that nobody has begun what it says of one empty line', () => {
	expect(canonical()).toBe(canonical({ type: 'paragraph' }));
});

it('is read back as itself', () => {
	const cell = (type: string) => ({
		type,
		attrs: { colspan: 2 },
		content: [{ type: 'paragraph', content: [text('«ñ» 🦉')] }]
	});
	const table = { type: 'table', content: [{ type: 'tableRow', content: [cell('tableHeader')] }] };
	const link = { type: 'link', attrs: { href: 'https://example.org/?a="b"' } };
	const once = canonical(table, { type: 'paragraph', content: [text('aquí', link), { type: 'hardBreak' }] });
	expect(canonicalOf(documentNode(JSON.parse(once)))).toBe(once);
	expect(once).toContain('"colspan":2');
	expect(once).not.toContain('rowspan');
});

it('refuses what our schema does not know', () => {
	expect(() => canonical({ type: 'iframe' })).toThrow();
	expect(() => canonical({ type: 'listItem' })).toThrow();
});
