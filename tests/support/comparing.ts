// Two texts in a few words, what the comparison says of them, and its marks as one can read them.
import type { JSONContent } from '@tiptap/core';
import { retell, type Told } from '$shared/compare/told';
import { canonicalOf, documentNode } from '$shared/document/canonical';
import { compare, type Compared } from '../../server/worker/compare/compare';
import type { View } from '../../server/worker/compare/page';

export const text = (
	words: string,
	...marks: (string | { type: string; attrs?: Record<string, unknown> })[]
): JSONContent => ({
	type: 'text',
	text: words,
	...(marks.length > 0 && { marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) })
});
export const p = (...inside: (string | JSONContent)[]): JSONContent => block('paragraph', inside);
export const h = (level: number, words: string): JSONContent => ({ ...p(words), attrs: { level } });
export const list = (...items: (string | JSONContent)[]): JSONContent => ({
	type: 'bulletList',
	content: items.map((item) => ({ type: 'listItem', content: [typeof item === 'string' ? p(item) : item] }))
});
export const quote = (...content: JSONContent[]): JSONContent => ({ type: 'blockquote', content });
export const table = (...rows: string[][]): JSONContent => ({
	type: 'table',
	content: rows.map((cells, row) => ({
		type: 'tableRow',
		content: cells.map((cell) => ({ type: row === 0 ? 'tableHeader' : 'tableCell', content: [p(cell)] }))
	}))
});

export const caption = (words: string): JSONContent => block('caption', [words]);
export const callout = (kind: string, ...content: JSONContent[]): JSONContent => ({
	type: 'callout',
	attrs: { kind },
	content
});
export const note = (id: string): JSONContent => ({ type: 'footnoteRef', attrs: { id } });
export const footnote = (id: string, words: string): JSONContent => ({ ...block('footnote', [words]), attrs: { id } });
export const mention = (label: string): JSONContent => ({
	type: 'mention',
	attrs: { kind: 'person', id: '6f9619ff-8b86-4011-b42d-00cf4fc964ff', label }
});

export const figure = (file: string, words: string): JSONContent => ({
	...block('figure', [words]),
	attrs: { file: file.repeat(64).slice(0, 64), alt: 'Un mapa' }
});

function block(type: string, inside: (string | JSONContent)[]): JSONContent {
	const content = inside.filter((part) => part !== '').map((part) => (typeof part === 'string' ? text(part) : part));
	return content.length > 0 ? { type, content } : { type };
}

export interface Given {
	/** Names of the blocks of each, in the order of reading. */
	ids?: [string[], string[]];
	/** Block, offset, length, author, minute. */
	runs?: [number, number, number, number, number][];
	since?: number;
	numbered?: boolean;
	view?: View;
}

export function comparing(
	older: readonly JSONContent[],
	newer: readonly JSONContent[],
	{ ids = [[], []], runs = [], since = 0, view = 'inline', numbered = false }: Given = {}
): Compared {
	const content = (blocks: readonly JSONContent[]) => canonicalOf(documentNode({ type: 'doc', content: [...blocks] }));
	return compare({
		older: { content: content(older), ids: ids[0] },
		newer: { content: content(newer), ids: ids[1], runs },
		since,
		view,
		language: 'es',
		files: '/documents/d/files',
		isNumbered: numbered
	});
}

/** `[-went-]`, `{+came+}`, `~looks other~`, `<3>` where the third change begins; elements that only hold others are left out. */
export const marksIn = ({ html }: Compared): string =>
	retell(html, (told) => signOf(told))
		.replace(/<summary>(.*?)<\/summary>/g, '$1')
		.replace(/<ins>/g, '{+')
		.replace(/<\/ins>/g, '+}')
		.replace(/<del>/g, '[-')
		.replace(/<\/del>/g, '-]')
		.replace(/<span class="formatted">(.*?)<\/span>/g, '~$1~')
		.replace(/<\/(p|h\d|pre|li|td|th|figcaption)>/g, ' ')
		.replace(/<img[^>]*files\/(\w)[^>]*>/g, '($1)')
		.replace(/<[^>]*>/g, '')
		.replace(/⟨/g, '<')
		.replace(/⟩/g, '>')
		.replace(/\s+/g, ' ')
		.replace(/ (-\]|\+\})/g, '$1')
		.trim();

function signOf(told: Told): string {
	switch (told.kind) {
		case 'change':
			return `⟨${told.number}⟩`;
		case 'away':
			return `⟨to ${told.change}⟩`;
		case 'look':
			return `⟨${[...told.on.map((mark) => `+${mark}`), ...told.off.map((mark) => `-${mark}`)].join(' ')}⟩`;
		case 'fold':
			return `⟨${told.blocks} same⟩ `;
		default:
			return `⟨${told.kind} ${told.how}⟩`;
	}
}

/** Each sentence on a line, as facts. */
export const sentencesIn = ({ summary }: Compared): string[] =>
	summary.map(({ section, change, by, restores: _, ...rest }) => {
		const facts = Object.entries(rest).flatMap(([key, value]) => {
			if (key === 'kind' || value === 0 || value === false) return [];
			if (key !== 'facts') return [`${key} ${value}`];
			return (value as unknown as { verb: string; noun: string; count: number }[]).map(
				({ verb, noun, count }) => `${count} ${noun} ${verb}`
			);
		});
		const who = by.length > 0 ? ` by ${by.join(' ')}` : '';
		return `${rest.kind} in ${section ?? 'the beginning'}${facts.length > 0 ? `: ${facts.join(', ')}` : ''} (${change})${who}`;
	});
