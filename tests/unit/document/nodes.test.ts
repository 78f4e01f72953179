// Each node and mark of a document as readers and files get it, and what becomes of values that nobody would write.
import { describe, expect, it } from 'vitest';
import type { JSONContent } from '@tiptap/core';
import { canonicalOf, documentNode } from '$shared/document/canonical';
import { linkMentions } from '$shared/document/link-mentions';
import { markdownOf } from '$shared/document/markdown';
import { MARK_NAMES, NODE_NAMES, schemaOf } from '$shared/document/names';
import { mentionsOf, outlineOf, textOf } from '$shared/document/read';
import { drawingOf, htmlOf } from '$shared/document/render';
import { textFileOf } from '$shared/document/text-file';
import { SCHEMA_NUMBER } from '$shared/sync/protocol';
import {
	block,
	doc,
	DOCUMENT_ID,
	everything,
	heading,
	mention,
	note,
	NOTES,
	p,
	PERSON_ID,
	ref,
	text
} from '../../support/rich-text';

const namesIn = (node: JSONContent): string[] => [
	node.type ?? '',
	...(node.marks ?? []).map(({ type }) => type),
	...(node.content ?? []).flatMap(namesIn)
];

it('the text with everything in it has every name there is, and our number knows them all', () => {
	const names = new Set(namesIn(everything()));
	for (const name of [...NODE_NAMES, ...MARK_NAMES]) {
		expect(names, name).toContain(name);
		expect(schemaOf(name)).toBeLessThanOrEqual(SCHEMA_NUMBER);
	}
});

it('goes through its canonical form unchanged', () => {
	const once = canonicalOf(documentNode(everything()));
	expect(canonicalOf(documentNode(JSON.parse(once)))).toBe(once);
	expect(htmlOf(JSON.parse(once))).toBe(htmlOf(everything()));
});

describe('notes', () => {
	const [a, b] = [NOTES.law, NOTES.census];

	it('have the number of the place that means them first, links to and fro, and stand at the end', () => {
		const html = htmlOf(doc(note(b, 'B'), p('Uno', ref(a), ' dos', ref(b), ' uno', ref(a)), note(a, 'A')));
		const noteRef = (number: number, id: string) =>
			`<sup class="note-ref"><a href="#note-${number}" id="${id}" role="doc-noteref" aria-label="Nota ${number}">${number}</a></sup>`;
		expect(html).toContain(
			`<p>Uno${noteRef(1, 'note-1-ref')} dos${noteRef(2, 'note-2-ref')} uno${noteRef(1, 'note-1-ref-2')}</p>`
		);
		expect(html.match(/<li.*?<\/li>/g)).toEqual(
			[1, 2].map(
				(number) =>
					`<li class="note" value="${number}" id="note-${number}" data-number="${number}"><div class="note-text">${number === 1 ? 'A' : 'B'}</div>` +
					`<a class="note-back" href="#note-${number}-ref" role="doc-backlink" aria-label="Volver a la llamada ${number} en el texto">↩</a></li>`
			)
		);
	});

	it('without a place that means them are not shown, and a place without its note is no link', () => {
		expect(htmlOf(doc(p('x'), note(a, 'Sola')))).toBe('<p>x</p>');
		expect(htmlOf(doc(p('x', ref(a))))).toBe('<p>x<sup class="note-ref">1</sup></p>');
		expect(textOf(doc(p('x'), note(a, 'Sola')))).toBe('x\nSola'); // but never lost
	});
});

describe('mentions', () => {
	const named = doc(
		p(mention('document', DOCUMENT_ID, 'Acta <b>'), mention('person', PERSON_ID, 'Ana')),
		note(NOTES.law, mention('document', PERSON_ID, 'Otra')),
		p(ref(NOTES.law))
	);

	it('of documents lead only those there who may read them', () => {
		const { html, linked } = drawingOf(named);
		expect(linked).toEqual([DOCUMENT_ID, PERSON_ID]);
		expect(html).not.toContain(DOCUMENT_ID);
		expect(linkMentions(html, linked, new Set())).toBe(html);
		const seen = linkMentions(html, linked, new Set([DOCUMENT_ID]));
		expect(seen).toContain(
			`<a class="mention" data-kind="document" href="/documents/${DOCUMENT_ID}">#Acta &lt;b&gt;</a>`
		);
		expect(seen).toContain('<a class="mention" data-kind="document">#Otra</a>');
		expect(seen).toContain('<span class="mention">@Ana</span>');
	});

	it('cannot be forged by words', () => {
		const words = '<a class="mention" data-kind="document">';
		const { html, linked } = drawingOf(doc(p(words, mention('document', DOCUMENT_ID, 'x'))));
		expect(linkMentions(html, linked, new Set([DOCUMENT_ID])).match(/<a /g)).toHaveLength(1);
	});

	it('are listed with whom they name', () => {
		expect(mentionsOf(named)).toEqual([
			{ kind: 'document', id: DOCUMENT_ID, label: 'Acta <b>' },
			{ kind: 'person', id: PERSON_ID, label: 'Ana' },
			{ kind: 'document', id: PERSON_ID, label: 'Otra' }
		]);
	});
});

describe('the other nodes', () => {
	it('a table has its caption as its name, and headers say of what', () => {
		const html = htmlOf(everything());
		expect(html).toContain('<p class="caption" id="caption-1">Respuestas por sector</p>');
		expect(html).toMatch(/<table aria-labelledby="caption-1"[^>]*>/);
		expect(html).toMatch(/<th scope="col" colspan="2"/);
		expect(html).toMatch(/<th scope="row"/);
	});

	it('a callout says what it is, in the language of the document', () => {
		expect(htmlOf(doc(block('callout', { kind: 'warning' }, p('x'))), 'en')).toBe(
			'<div data-kind="warning" class="callout" role="note"><p class="callout-kind" contenteditable="false">Warning</p>' +
				'<div class="callout-text"><p>x</p></div></div>'
		);
	});

	it('a table of contents is made of the headings', () => {
		const contents = block('tableOfContents', null);
		expect(htmlOf(doc(contents, heading(1, 'A & b'), heading(3), heading(3, 'C')))).toContain(
			'<nav class="toc" aria-label="Índice"><ol><li class="toc-1"><a href="#s-1" data-number="1">A &amp; b</a></li>' +
				'<li class="toc-3"><a href="#s-2" data-number="1.0.1">C</a></li></ol></nav>'
		);
		expect(htmlOf(doc(contents))).toContain('Los títulos del texto aparecerán aquí.');
	});

	it('headings are numbered where they hold anything, and a missing level counts as nought', () => {
		const outline = outlineOf(doc(heading(2, 'a'), heading(1, ' '), heading(1, 'b'), heading(2, 'c'), heading(4, 'd')));
		expect(outline.map(({ number, text }) => `${number} ${text}`)).toEqual(['0.1 a', '2 b', '2.1 c', '2.1.0.1 d']);
	});

	it('a passage in another language says so', () => {
		expect(htmlOf(doc(p(text('état', { type: 'language', attrs: { lang: 'fr' } }))))).toBe(
			'<p><span lang="fr" class="passage">état</span></p>'
		);
	});
});

describe('files', () => {
	it('plain text has numbers where they were, and the notes at its end', () => {
		expect(textFileOf(everything(), { language: 'es', numbered: true })).toBe(
			[
				'Índice',
				'1 Método',
				'  1.1 Muestra',
				'1 Método',
				'Sigue la ley[1], y el censo[2]. Lo firma @Lucía Robles según #Acta de mayo.',
				'1.1 Muestra',
				'H2O a 103 y state of the art, negritacursivasubrayadotachadocódigoenlace\notra línea',
				'Atención:',
				'Plazo corto.',
				'Dos semanas.',
				'Respuestas por sector',
				'Sector\tTotal',
				'Seguros\t12\t12',
				'uno',
				'tres',
				'hecho',
				'Cita',
				'x = 1',
				'[Imagen: Una curva]',
				'Gráfico 1',
				'',
				'Notas',
				'[1] Ley 7/1985, art. 70.',
				'[2] Censo de 2019.'
			].join('\n')
		);
	});

	it('Markdown has a sign or a tag for everything', () => {
		expect(markdownOf(everything(), { language: 'es', numbered: false })).toBe(
			[
				'- Método\n  - Muestra',
				'## Método',
				'Sigue la ley[^1], y el censo[^2]. Lo firma @Lucía Robles según #Acta de mayo.',
				'### Muestra',
				'H<sub>2</sub>O a 10<sup>3</sup> y <span lang="en">state of the art</span>, **negrita***cursiva*<u>subrayado</u>~~tachado~~`código`[enlace](<https://example.org/a>)\\\notra línea',
				'> **Atención**\n>\n> Plazo corto.\n>\n> Dos semanas.',
				'**Respuestas por sector**',
				'| Sector |  | Total |\n| --- | --- | --- |\n| Seguros | 12 | 12 |',
				'- uno',
				'3. tres',
				'- [x] hecho',
				'> Cita',
				'```python\nx = 1\n```',
				'---',
				'\\[Una curva\\]',
				'*Gráfico 1*',
				'[^1]: Ley 7/1985, *art. 70*.',
				'[^2]: Censo de 2019.\n'
			].join('\n\n')
		);
	});

	it('Markdown takes no word for a sign', () => {
		const words = markdownOf(doc(p('# no *es* [un](x) `título` <b> &amp; 1. x'), p('- ni lista'), p('12. tampoco')), {
			language: 'es',
			numbered: false
		});
		expect(words).toBe(
			'\\# no \\*es\\* \\[un\\](x) \\`título\\` \\<b\\> \\&amp; 1. x\n\n\\- ni lista\n\n12\\. tampoco\n'
		);
	});
});

describe('values that nobody would write', () => {
	const HOSTILE: unknown[] = [
		'"><script>alert(1)</script>',
		"' onload='alert(1)",
		'javascript:alert(1)',
		'x; background: url(https://evil.example)',
		1e12,
		-1,
		2.5,
		{ toString: 'x' },
		['x'],
		null,
		true
	];
	/** A node with every attribute that any node has, all of them this. */
	const all = (value: unknown) => ({
		...{ level: value, kind: value, id: value, label: value, language: value, lang: value, href: value, start: value },
		...{ type: value, checked: value, colspan: value, rowspan: value, colwidth: value, align: value, style: value },
		...{ onclick: value, src: value, class: value }
	});
	const hostile = (value: unknown) => {
		const poison = (node: JSONContent): JSONContent => ({
			...node,
			...(node.type !== 'text' && node.type !== 'doc' && { attrs: all(value) }),
			...(node.marks && { marks: node.marks.map(({ type }) => ({ type, attrs: all(value) })) }),
			...(node.content && { content: node.content.map(poison) })
		});
		return poison(everything());
	};

	it.each(HOSTILE)('%j as every attribute runs nothing and breaks nothing', (value) => {
		const json = hostile(value);
		const html = htmlOf(json);
		const tags = html.match(/<[^>]*>/g)!.join(''); // between them are words, which may say anything
		expect(tags).not.toMatch(/<script|javascript:|evil\.example|\son\w+=/i);
		expect(html).toContain('state of the art');
		for (const write of [markdownOf, textFileOf])
			expect(write(json, { language: 'es', numbered: true })).toContain('Muestra');
		expect(markdownOf(json, { language: 'es', numbered: false })).not.toContain('](<javascript:');
		expect(() => canonicalOf(documentNode(json))).not.toThrow();
	});

	it('a cell spans no more than a table that somebody could make', () => {
		const wide = block('tableCell', { colspan: 9_999, rowspan: 9_999, colwidth: [1] }, p('x'));
		const { attrs } = documentNode(doc(block('table', null, block('tableRow', null, wide)))).firstChild!.firstChild!
			.firstChild!;
		expect({ ...attrs }).toEqual({ colspan: 100, rowspan: 100, colwidth: null, align: null });
	});
});
