// What belongs in an empty place of a text is shown there, and is part of no text.
import { prosemirrorJSONToYDoc, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import { bold, bullets, doc, guide, h, hint, p, table } from '$server/documents/templates';
import { canonicalOf, documentNode } from '$shared/document/canonical';
import { hintOf, htmlWithoutHints, openHintsIn, withoutHints } from '$shared/document/hint';
import { markdownOf } from '$shared/document/markdown';
import { ROOT } from '$shared/document/names';
import { countWords, outlineOf, textOf } from '$shared/document/read';
import { htmlOf } from '$shared/document/render';
import { documentSchema } from '$shared/document/schema';

const hinted = doc(
	h(1, 'Alcance'),
	guide('Qué "preguntas" responde <esto>.'),
	h(2, hint('Primer hallazgo')),
	bullets(hint('Una conclusión'), 'Hecha.'),
	table(['A'], [hint('Una cifra')])
);
const plain = doc(h(1, 'Alcance'), p(), h(2), bullets('', 'Hecha.'), table(['A'], ['']));

describe('a hint', () => {
	it('stands in the HTML that editors and readers of drafts see, and in no other', () => {
		const html = htmlOf(hinted);
		expect(html).toContain('<p data-hint="Qué &quot;preguntas&quot; responde &lt;esto&gt;."></p>');
		expect(html).toContain('<h3 data-level="2" data-hint="Primer hallazgo"></h3>');
		expect(htmlWithoutHints(html)).toBe(htmlOf(plain));
	});

	it('is not found where a text only speaks of one', () => {
		const html = htmlOf(doc(p('a < b <p data-hint="x"> c'), p(bold(' data-hint="y"'))));
		expect(htmlWithoutHints(html)).toBe(html);
	});

	it('is no word, no heading, nothing that is exported', () => {
		expect(countWords(textOf(hinted))).toBe(3);
		expect(outlineOf(hinted).map(({ text }) => text)).toEqual(['Alcance']);
		expect(markdownOf(hinted, { language: 'es', numbered: false })).not.toMatch(/preguntas|hallazgo|cifra/);
		expect(JSON.stringify(withoutHints(hinted))).not.toContain('hint');
	});

	it('changes no fingerprint: the text is the same with it and without', () => {
		expect(canonicalOf(documentNode(hinted))).toBe(canonicalOf(documentNode(plain)));
	});

	it('stays with its block through Yjs', () => {
		const ydoc = prosemirrorJSONToYDoc(documentSchema(), hinted, ROOT);
		const back = yXmlFragmentToProsemirrorJSON(ydoc.getXmlFragment(ROOT));
		expect(openHintsIn(back)).toEqual([
			'Qué "preguntas" responde <esto>.',
			'Primer hallazgo',
			'Una conclusión',
			'Una cifra'
		]);
	});

	it('is open until somebody writes there', () => {
		const written = { ...guide('Qué'), content: [{ type: 'text', text: 'Esto.' }] };
		expect(openHintsIn(doc(written))).toEqual([]);
		expect(htmlOf(doc(written))).toContain('>Esto.</p>');
	});

	it.each([[undefined], [null], [7], [''], ['  '], [{ toString: () => 'x' }], [['x']]])(
		'that arrives as %j is none',
		(value) => {
			expect(hintOf({ hint: value })).toBeNull();
			expect(htmlOf(doc({ type: 'paragraph', attrs: { hint: value } }))).toBe('<p></p>');
		}
	);

	it('has an end', () => {
		expect(hintOf({ hint: 'x'.repeat(10_000) })).toHaveLength(400);
	});
});
