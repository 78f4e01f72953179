// A text that has every node and mark that a document can have, as people would write it.
import type { JSONContent } from '@tiptap/core';

export const text = (words: string, ...marks: (string | { type: string; attrs: object })[]): JSONContent => ({
	type: 'text',
	text: words,
	...(marks.length > 0 && { marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) })
});
export const block = (type: string, attrs: object | null, ...content: (JSONContent | string)[]): JSONContent => ({
	type,
	...(attrs && { attrs: { ...attrs } }),
	...(content.length > 0 && { content: content.map((part) => (typeof part === 'string' ? text(part) : part)) })
});
export const p = (...content: (JSONContent | string)[]) => block('paragraph', { level: 0 }, ...content);
export const heading = (level: number, ...content: (JSONContent | string)[]) =>
	block('paragraph', { level }, ...content);
export const doc = (...content: JSONContent[]): JSONContent => ({ type: 'doc', content });

export const NOTES = { law: 'law000000001', census: 'census000002' };
export const DOCUMENT_ID = '11111111-1111-4111-8111-111111111111';
export const PERSON_ID = '22222222-2222-4222-8222-222222222222';

export const ref = (id: unknown): JSONContent => ({ type: 'footnoteRef', attrs: { id } });
export const note = (id: unknown, ...content: (JSONContent | string)[]) => block('footnote', { id }, ...content);
export const mention = (kind: unknown, id: unknown, label: unknown): JSONContent => ({
	type: 'mention',
	attrs: { kind, id, label }
});
const cell = (type: string, attrs: object | null, words: string) => block(type, attrs, p(words));

/** Every name of the schema at least once. */
export const everything = (): JSONContent =>
	doc(
		block('tableOfContents', null),
		heading(1, 'Método'),
		p(
			'Sigue la ley',
			ref(NOTES.law),
			', y el censo',
			ref(NOTES.census),
			'. Lo firma ',
			mention('person', PERSON_ID, 'Lucía Robles'),
			' según ',
			mention('document', DOCUMENT_ID, 'Acta de mayo'),
			'.'
		),
		heading(2, 'Muestra'),
		p(
			'H',
			text('2', 'subscript'),
			'O a 10',
			text('3', 'superscript'),
			' y ',
			text('state of the art', { type: 'language', attrs: { lang: 'en' } }),
			', ',
			text('negrita', 'bold'),
			text('cursiva', 'italic'),
			text('subrayado', 'underline'),
			text('tachado', 'strike'),
			text('código', 'code'),
			text('enlace', { type: 'link', attrs: { href: 'https://example.org/a' } }),
			{ type: 'hardBreak' },
			'otra línea'
		),
		block('callout', { kind: 'warning' }, p('Plazo corto.'), p('Dos semanas.')),
		block('caption', null, 'Respuestas por sector'),
		block(
			'table',
			null,
			block(
				'tableRow',
				null,
				cell('tableHeader', { colspan: 2, rowspan: 1, colwidth: [120, 80] }, 'Sector'),
				cell('tableHeader', null, 'Total')
			),
			block(
				'tableRow',
				null,
				cell('tableHeader', null, 'Seguros'),
				cell('tableCell', { align: 'right' }, '12'),
				cell('tableCell', null, '12')
			)
		),
		block('bulletList', null, block('listItem', null, p('uno'))),
		block('orderedList', { start: 3 }, block('listItem', null, p('tres'))),
		block('taskList', null, block('taskItem', { checked: true }, p('hecho'))),
		block('blockquote', null, p('Cita')),
		block('codeBlock', { language: 'python' }, 'x = 1'),
		block('horizontalRule', null),
		block('figure', { file: 'a1'.repeat(32), imageWidth: 800, imageHeight: 400, alt: 'Una curva' }, 'Gráfico 1'),
		note(NOTES.law, 'Ley 7/1985, ', text('art. 70', 'italic'), '.'),
		note(NOTES.census, 'Censo de 2019.')
	);
