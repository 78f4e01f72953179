// Footnotes in Markdown that is pasted: what refers to them, and what they say.
import { describe, expect, it } from 'vitest';
import { looksLikeMarkdown } from '$lib/editor/pasting/looks-like-markdown';
import { htmlOf } from '$lib/editor/pasting/markdown';

const reference = (number: number) => `<sup><a href="#ftnt${number}">${number}</a></sup>`;
const note = (number: number, words: string) => `<p><a href="#ftnt_ref${number}">[${number}]</a>${words}</p>`;
const plain = (text: string) => htmlOf(text).replaceAll('\n', ' ').replaceAll(' <p>', '<p>').trim();

describe('footnotes in Markdown', () => {
	it('are numbered by the order of the text, whatever their labels and wherever they stand', () => {
		expect(plain('[^z]: **Dos**.\n\nUno[^a] y dos[^z], otra vez[^a].\n\n[^a]: Uno.\n  Y más.\n')).toBe(
			`<p>Uno${reference(1)} y dos${reference(2)}, otra vez${reference(1)}.</p> `.trim() +
				note(1, 'Uno. Y más.') +
				note(2, '<strong>Dos</strong>.')
		);
	});

	it('a reference to nothing is words, and a note that nothing refers to is a paragraph', () => {
		expect(plain('Uno[^a].\n\n[^b]: Sola.')).toBe('<p>Uno[^a].</p><p>[^b]: Sola.</p>');
	});

	it('a note has no notes, and code no references', () => {
		expect(plain('Uno[^a] `[^a]`.\n\n[^a]: Ver[^b].\n[^b]: Otra.')).toBe(
			`<p>Uno${reference(1)} <code>[^a]</code>.</p><p>[^b]: Otra.</p>${note(1, 'Ver[^b].')}`
		);
	});

	it('a label is nothing but words', () => {
		expect(plain('[^<img]: Sola.')).toBe('<p>[^&lt;img]: Sola.</p>');
	});

	it('say that a text is Markdown', () => {
		expect(looksLikeMarkdown('Uno[^1].\n\n[^1]: Una nota.')).toBe(true);
		expect(looksLikeMarkdown('Uno[^1].')).toBe(false);
	});
});
