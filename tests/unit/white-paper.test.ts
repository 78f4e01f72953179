// The paper that browsers are measured with.
import { expect, it } from 'vitest';
import { countWords, textOf } from '$shared/document/read';
import { documentSchema } from '$shared/document/schema';
import { makeWhitePaper } from '../bench/texts/white-paper';

it('is always the same, fits the schema, and has what was asked for', () => {
	const size = { words: 3_000, tables: 7, footnotes: 31 };
	const content = makeWhitePaper(size);
	expect(makeWhitePaper(size)).toEqual(content);

	const paper = documentSchema().nodeFromJSON({ type: 'doc', content });
	paper.check();
	const counts: Record<string, number> = {};
	paper.descendants(({ type }) => void (counts[type.name] = (counts[type.name] ?? 0) + 1));
	expect(counts).toMatchObject({ table: 7, caption: 7, footnote: 31, footnoteRef: 31 });
	expect(countWords(textOf({ type: 'doc', content }))).toBeGreaterThan(size.words);
});
