// The paper that browsers are measured with.
import { expect, it } from 'vitest';
import { filesIn } from '$shared/document/figure';
import { countWords, textOf } from '$shared/document/read';
import { documentSchema } from '$shared/document/schema';
import { makeWhitePaper } from '../bench/texts/white-paper';

const picture = (_: unknown, number: number) => ({
	file: number.toString(16).padStart(64, '0'),
	width: 1_200,
	height: 675
});

it('is always the same, fits the schema, and has what was asked for', () => {
	const size = { words: 3_000, tables: 7, footnotes: 31, pictures: Array.from({ length: 9 }, picture) };
	const content = makeWhitePaper(size);
	expect(makeWhitePaper(size)).toEqual(content);

	const paper = documentSchema().nodeFromJSON({ type: 'doc', content });
	paper.check();
	const counts: Record<string, number> = {};
	paper.descendants(({ type }) => void (counts[type.name] = (counts[type.name] ?? 0) + 1));
	expect(counts).toMatchObject({ table: 7, caption: 7, footnote: 31, footnoteRef: 31, figure: 9 });
	expect(filesIn({ type: 'doc', content })).toEqual(new Set(size.pictures.map(({ file }) => file)));
	expect(countWords(textOf({ type: 'doc', content }))).toBeGreaterThan(size.words);
});
