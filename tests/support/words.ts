// What became of every word that was typed [S11]: in the text, deleted by somebody who saw it, or swallowed.
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import type { Deed } from './editor';
import { readContents } from '$server/sync/contents';
import { wordsOf } from './edits';

export interface Account {
	typed: number;
	/** Words that stand in the text more than once. */
	doubled: number;
	/** Words that are gone and that nobody deleted. */
	lost: Loss[];
}

export interface Loss {
	word: string;
	/** Which kinds of edit took it. */
	by: string;
	/**
	 * `swallowed`: no update of the log names it as deleted. `named`: one does, although nobody meant it: the binding
	 * deletes what does not fit, and a client that comes back names all that is gone. `unsent`: the log never had it, since
	 * its writer's Yjs had thrown it away, as part of what others deleted, before it could be sent.
	 */
	how: 'swallowed' | 'named' | 'unsent';
}

interface Writer {
	typed: readonly string[];
	deleted: ReadonlySet<string>;
	deeds: readonly Deed[];
}

/** `whole`: the log, which is `updates`, as a Y.Doc without garbage collection. */
export function accountFor(whole: Y.Doc, updates: readonly Uint8Array[], writers: readonly Writer[]): Account {
	const counts = new Map<string, number>();
	for (const word of wordsOf(shownText(whole))) counts.set(word, (counts.get(word) ?? 0) + 1);

	const typed = writers.flatMap((writer) => writer.typed);
	const deleted = new Set(writers.flatMap((writer) => [...writer.deleted]));
	const text = shownText(whole);
	const gone = typed.filter((word) => !counts.has(word) && !deleted.has(word) && !isCutApart(word, text));
	const copies = gone.length > 0 ? findCopies(whole, new Set(gone)) : new Map<string, Y.Item[]>();
	const deeds = writers.flatMap((writer) => writer.deeds);
	const inLog = updates.map((update) => ({ kind: 'log', deleted: readContents(update).deletes }));
	const lossOf = (word: string): Loss => {
		const own = copies.get(word) ?? [];
		if (own.length === 0) return { word, by: 'unsent', how: 'unsent' };
		const isNamed = own.every((copy) => inLog.some(names(copy)));
		return { word, by: culprits(own, deeds), how: isNamed ? 'named' : 'swallowed' };
	};
	return {
		typed: typed.length,
		doubled: [...counts.values()].filter((count) => count > 1).length,
		lost: gone.map(lossOf)
	};
}

/** Somebody typed in the middle of it: both ends are there. */
const isCutApart = ([sign = '']: string, text: string): boolean => text.split(sign).length > 2;

const shownText = (doc: Y.Doc): string =>
	doc
		.getXmlFragment(ROOT)
		.toString()
		.replace(/<[^>]+>/g, '');

/** Every place where the beginning of a word ever stood: an edit that rebuilds an element writes its words again. */
function findCopies(whole: Y.Doc, words: ReadonlySet<string>): Map<string, Y.Item[]> {
	const bySign = new Map([...words].map((word) => [word.charAt(0), word]));
	const copies = new Map<string, Y.Item[]>();
	for (const structs of whole.store.clients.values()) {
		for (const struct of structs) {
			if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) continue;
			for (const sign of new Set(struct.content.str)) {
				const word = bySign.get(sign);
				if (word) copies.set(word, [...(copies.get(word) ?? []), struct]);
			}
		}
	}
	return copies;
}

/**
 * The kinds of edit that took a word away from people who did not see it: those that deleted an element around it but
 * not the word itself. Where there is none, those that deleted the word.
 */
function culprits(copies: readonly Y.Item[], deeds: readonly Deed[]): string {
	const kinds = new Set<string>();
	const byName = new Set<string>();
	for (const copy of copies) {
		const direct = deeds.filter(names(copy));
		for (const { kind } of direct) byName.add(kind);
		if (direct.length > 0) continue;
		for (const kind of whoDeletedAround(copy, deeds)) kinds.add(kind);
	}
	return [...(kinds.size > 0 ? kinds : byName)].sort().join('+');
}

function whoDeletedAround(copy: Y.Item, deeds: readonly Deed[]): string[] {
	for (let item = parentOf(copy); item; item = parentOf(item)) {
		const kinds = deeds.filter(names(item)).map(({ kind }) => kind);
		if (kinds.length > 0) return kinds;
	}
	return [];
}

const parentOf = ({ parent }: Y.Item): Y.Item | null => (parent instanceof Y.AbstractType ? parent._item : null);

const names =
	({ id }: Y.Item) =>
	({ deleted }: Pick<Deed, 'deleted'>): boolean =>
		deleted.some(({ client, from, to }) => client === id.client && from <= id.clock && id.clock < to);
