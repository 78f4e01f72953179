// How much a paste weighs on the wire, near enough.
import { Node, Slice } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { documentSchema } from '$shared/document/schema';
import { weightOf } from '$lib/editor/paste-limit';

const schema = documentSchema();
const block = (words: string, marks: string[] = []) => ({
	type: 'paragraph',
	content: [{ type: 'text', text: words, marks: marks.map((type) => ({ type })) }]
});
const row = (...words: string[]) => ({
	type: 'tableRow',
	content: words.map((text) => ({ type: 'tableCell', content: [block(text)] }))
});

it.each([
	['long paragraphs', Array.from({ length: 50 }, () => block('Palabras y más palabras. '.repeat(40)))],
	['short lines with marks', Array.from({ length: 500 }, (_, line) => block(`Línea ${line}`, ['bold', 'italic']))],
	['a table', [{ type: 'table', content: Array.from({ length: 200 }, () => row('uno', 'dos', 'tres')) }]],
	['another alphabet', Array.from({ length: 50 }, () => block('Слова и ещё слова. '.repeat(40)))]
])('%s: never far below what is sent', (_, content) => {
	const doc = Node.fromJSON(schema, { type: 'doc', content });
	const shared = new Y.Doc();
	updateYFragment(shared, shared.getXmlFragment(ROOT), doc, { mapping: new Map(), isOMark: new Map() });
	const sent = Y.encodeStateAsUpdate(shared).length;
	// A paste of 500 kB must stay below the megabyte that an update may have.
	expect(sent).toBeLessThan(1.9 * weightOf(new Slice(doc.content, 0, 0)));
});
