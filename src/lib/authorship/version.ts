// Who wrote this, on a version: the text that came with the page is taken over by an editor that nobody writes in, on which
// the colours are drawn. One chunk, loaded when somebody asks for it.
import { Editor, type JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Drawn } from '$lib/editor/drawn';
import { keep, restore } from '$lib/editor/takeover';
import { Sections } from '$lib/editor/sections';
import { WideTables } from '$lib/editor/wide-tables';
import type { Locale } from '$lib/i18n';
import { loadWhoTexts, type WhoTexts } from '$lib/i18n/who';
import { filesOf } from '$shared/document/file';
import { authorsOfWords, type Part } from '$shared/document/whose';
import { inlineText } from '$shared/document/read';
import { tame } from '$shared/document/tame';
import { isLanguage } from '$shared/language';
import type { Via } from '$shared/via';
import type { Origin } from './passage';
import { startOf, type PlacedBlock, type Source } from './placed';
import { thisMoment, type Author } from './tell';
import { Who, type Account } from './who.svelte';

export { default as WhoPanel } from './WhoPanel.svelte';

interface Attribution {
	authors: Omit<Author, 'words'>[];
	runs: { block: number; offset: number; length: number; author: number | null; at: string | null; via: Via }[];
}

export interface VersionParts {
	/** Holds the server's HTML of the version. */
	element: HTMLElement;
	documentId: string;
	number: number;
	locale: Locale;
	announce: (message: string) => void;
}

/** Null where the server does not answer. */
export async function openVersion(parts: VersionParts): Promise<{ who: Who; texts: WhoTexts } | null> {
	const { element, documentId, number, locale, announce } = parts;
	const address = `/api/v1/documents/${documentId}/versions/${number}`;
	const [content, attribution, texts] = await Promise.all([
		ask<{ content: JSONContent }>(address),
		ask<Attribution>(`${address}/authorship`),
		loadWhoTexts(locale.language)
	]);
	if (!content || !attribution || !element.isConnected) return null;
	const mentions = element.querySelectorAll<HTMLElement>('a.mention[href]');
	const linked = [...mentions].flatMap(({ dataset }) => dataset.id ?? []);
	const kept = keep(element);
	// Its notes, contents and pictures are drawn as in a text that is alive.
	const drawn = new Drawn(isLanguage(element.lang) ? element.lang : 'es', { files: filesOf(documentId), linked });
	const editor = new Editor({
		element: { mount: element },
		extensions: [...drawn.extensions, Sections, WideTables],
		content: content.content,
		editable: false,
		injectCSS: false,
		onBeforeCreate: ({ editor }) => void tame(editor.schema)
	});
	// A reading view is plain text for screen readers, not a field.
	editor.setOptions({ editorProps: { attributes: {} } });
	restore(editor.view, kept);

	const { account, source } = read(attribution, editor.state.doc);
	const who = new Who({
		...{ editor, source, texts, locale, announce },
		language: element.lang,
		now: thisMoment
	});
	who.account = account;
	who.showAll();
	return { who, texts };
}

async function ask<Answer>(address: string): Promise<Answer | null> {
	const answer = await fetch(address).catch(() => null);
	return answer?.ok ? ((await answer.json()) as Answer) : null;
}

const MINUTE_MS = 60_000;

/** Runs by the number of their text block, counted in words. */
function read({ authors, runs }: Attribution, doc: Node): { account: Account; source: Source } {
	const origins = runs.map(({ author, at, via }): Origin => ({
		author: author ?? -1,
		minute: at === null ? 0 : Date.parse(at) / MINUTE_MS,
		via
	}));
	const byBlock = new Map<number, { offset: number; length: number; origin: number }[]>();
	runs.forEach(({ block, offset, length }, origin) => {
		byBlock.set(block, [...(byBlock.get(block) ?? []), { offset, length, origin }]);
	});
	const { blocks, firsts } = textBlocks(doc);

	const counted = { template: 0, unknown: 0, authors: authors.map((author) => ({ ...author, words: 0 })) };
	blocks.forEach(({ node }, block) => {
		const own = byBlock.get(block) ?? [];
		for (const place of authorsOfWords(partsOf(node, own))) {
			const origin = origins[place];
			const author = origin && counted.authors[origin.author];
			if (origin?.via === 'template') counted.template++;
			else if (author) author.words++;
			else counted.unknown++;
		}
	});
	const source: Source = {
		blocks: (_, from, to) =>
			blocks.slice(firsts[from], firsts[to] ?? blocks.length).map(({ node, start }, place): PlacedBlock => {
				const own = byBlock.get((firsts[from] ?? 0) + place) ?? [];
				const placed = own.map(({ offset, length, origin }) => ({
					...{ from: start + offset, to: start + offset + length },
					origin
				}));
				return { key: node, node, start, runs: placed };
			})
	};
	return { account: { ...counted, origins }, source };
}

/** What stands in a block, with whose it is. */
function partsOf(node: Node, runs: readonly { offset: number; length: number; origin: number }[]): Part[] {
	const parts: Part[] = [];
	node.forEach((child, offset) => {
		if (!child.isText) return void parts.push({ text: inlineText(child.toJSON() as JSONContent), runs: null });
		const end = offset + child.nodeSize;
		let at = offset;
		const own: { length: number; author: number }[] = [];
		for (const run of runs) {
			const [from, to] = [Math.max(at, run.offset), Math.min(end, run.offset + run.length)];
			if (from >= to) continue;
			if (from > at) own.push({ length: from - at, author: -1 });
			own.push({ length: to - from, author: run.origin });
			at = to;
		}
		if (at < end) own.push({ length: end - at, author: -1 });
		parts.push({ text: child.text ?? '', runs: own });
	});
	return parts;
}

/** All text blocks, and of each block at the top which of them is the first in it. */
function textBlocks(doc: Node): { blocks: { node: Node; start: number }[]; firsts: number[] } {
	const blocks: { node: Node; start: number }[] = [];
	const firsts: number[] = [];
	for (let place = 0; place < doc.childCount; place++) {
		firsts.push(blocks.length);
		const at = startOf(doc, place);
		const top = doc.child(place);
		if (top.isTextblock) blocks.push({ node: top, start: at + 1 });
		else {
			top.descendants((node, inside) => {
				if (node.isTextblock) blocks.push({ node, start: at + 1 + inside + 1 });
				return !node.isTextblock;
			});
		}
	}
	return { blocks, firsts };
}
