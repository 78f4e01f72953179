// Templates: real structures, valid against the schema that everybody writes in, the same in both languages.
import { describe, expect, it } from 'vitest';
import type { JSONContent } from '@tiptap/core';
import { openHintsIn } from '$shared/document/hint';
import { documentSchema } from '$shared/document/schema';
import { LANGUAGES } from '$shared/language';
import { DOCUMENT_KINDS } from '$shared/states/document';
import {
	bold,
	bullets,
	doc,
	done,
	h,
	link,
	p,
	quote,
	rule,
	table,
	tasks,
	templateContent,
	templateSections,
	todo
} from '$server/documents/templates';

const schema = documentSchema();
const parse = (content: JSONContent) => {
	const node = schema.nodeFromJSON(content);
	node.check();
	return node;
};
/** Names of nodes with the level of headings, without words: what two languages must have in common. */
const shape = (content: JSONContent): unknown => [
	content.type,
	content.attrs?.level ?? 0,
	openHintsIn({ ...content, content: content.type === 'paragraph' ? content.content : [] }).length,
	content.type === 'paragraph' ? [] : (content.content ?? []).map(shape)
];

describe.each(DOCUMENT_KINDS)('the template of %s', (kind) => {
	it.each(LANGUAGES)('is a valid document in %s', (language) => {
		expect(() => parse(templateContent(kind, language))).not.toThrow();
	});

	it('has the same structure in both languages', () => {
		expect(shape(templateContent(kind, 'en'))).toEqual(shape(templateContent(kind, 'es')));
	});

	it.each(LANGUAGES)('falls into sections that stand alone, in %s', (language) => {
		const sections = templateSections(kind, language);
		for (const { title, content } of sections) {
			const [heading] = parse(doc(...content)).children;
			expect(heading?.textContent).toBe(title);
			expect(heading?.attrs.level).toBe(1);
		}
		expect(new Set(sections.map(({ title }) => title)).size).toBe(sections.length);
	});
});

it.each(DOCUMENT_KINDS.filter((kind) => kind !== 'blank'))(
	'%s says what belongs in its empty places, and publishes none of it',
	(kind) => {
		for (const language of LANGUAGES) {
			const content = templateContent(kind, language);
			expect(openHintsIn(content).length).toBeGreaterThan(8);
			for (const { content } of templateSections(kind, language)) expect(openHintsIn(doc(...content))).not.toEqual([]);
		}
	}
);

it('a blank document is one empty paragraph', () => {
	expect(templateContent('blank', 'es')).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
});

it('every word of the builder is one of the schema', () => {
	const text = parse(
		doc(
			h(2, 'Heading'),
			p('Plain, ', bold('bold'), ' and ', link('linked', 'https://ateneo.example/')),
			bullets('one', ['two ', bold('three')]),
			tasks(todo('to do'), done('done')),
			quote('quoted', 'twice'),
			rule(),
			table(['a', 'b'], ['c', ''])
		)
	).textContent;
	expect(text).toBe('HeadingPlain, bold and linkedonetwo threeto dodonequotedtwiceabc');
});
