// What Word and Word for the web write: paragraphs that say in their style that they are lists, headings or notes.
import { all, hasWords, propertyOf, rename, styleOf, unwrap } from './dom';

export const isWord = (root: HTMLElement, html: string): boolean =>
	/urn:schemas-microsoft-com:office|<meta[^>]+Generator[^>]+Microsoft|class="?Mso/i.test(html.slice(0, 20_000)) ||
	root.querySelector('[class*="Mso"], [style*="mso-"], .OutlineElement, .TextRun') !== null;

/** The list and the level that a paragraph says it is of: `mso-list:l0 level2 lfo1`. */
const LIST = /mso-list:\s*(l\d+)\s+level(\d+)\s*(lfo\d+)?/i;

export function mendWord(root: HTMLElement): void {
	// Comments of reviewers, and what tracked changes have deleted, are not the text.
	for (const element of all(root, '[style*="mso-element:comment"], .MsoCommentReference, del')) element.remove();
	for (const inserted of all(root, 'ins')) unwrap(inserted);
	// Word for the web ends each paragraph with a space of its own.
	for (const end of all(root, '.EOP')) end.remove();
	// The table of contents is made by whoever shows the text.
	for (const line of all(root, '[class^="MsoToc"], [class^="MsoTOC"]')) line.remove();
	mendNotes(root);
	mendHeadings(root);
	mendListParagraphs(root);
	mendWebLists(root);
	for (const quote of all(root, 'p.MsoQuote, p.MsoIntenseQuote, p.MsoBlockText')) quoteOf(quote);
}

/** References stay as raised numbers, notes as paragraphs at the end. */
function mendNotes(root: HTMLElement): void {
	for (const mark of all(
		root,
		'a[style*="mso-footnote-id"], a[style*="mso-endnote-id"], a[href^="#_ftn"], a[href^="#_edn"]'
	)) {
		const isBack = /^#_(ftn|edn)ref/.test(mark.getAttribute('href') ?? '');
		const words = (mark.textContent ?? '').replace(/[\s\u00a0]+/g, '');
		mark.replaceWith(isBack ? `${words} ` : raised(root, words));
	}
	// The line above the notes.
	for (const notes of all(root, '[style*="mso-element:footnote-list"], [style*="mso-element:endnote-list"]')) {
		for (const line of all(notes, 'hr, br')) if (line.parentElement === notes) line.remove();
	}
}

function raised(root: HTMLElement, words: string): HTMLElement {
	const mark = root.ownerDocument.createElement('sup');
	mark.textContent = words;
	return mark;
}

function mendHeadings(root: HTMLElement): void {
	for (const title of all(root, 'p.MsoTitle')) rename(title, 'h1');
	for (const line of all(root, 'p[style*="mso-outline-level"]')) {
		const level = Number(propertyOf(line, 'mso-outline-level'));
		if (level >= 1 && level <= 6 && !/Mso(Toc|Caption)/i.test(line.className)) rename(line, `h${level}`);
	}
	// Word for the web says it to screen readers only.
	for (const line of all(root, '[role=heading][aria-level]')) {
		const level = Number(line.getAttribute('aria-level'));
		if (level >= 1 && level <= 6) rename(line, `h${level}`);
	}
	// Their numbers are drawn by Word, and written out when they are copied.
	for (const heading of all(root, 'h1, h2, h3, h4, h5, h6')) signOf(heading)?.remove();
}

/** The bullet or number that was written out in front of an item. */
const signOf = (line: Element): HTMLElement | null =>
	line.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]');

const ORDERED = /^\(?(\d+|[a-z]{1,2}|[ivxlcdm]+)[.)ºª]/i;

/** An item of a list of Word's: a paragraph. */
interface Item {
	line: HTMLElement;
	list: string;
	level: number;
	isOrdered: boolean;
	number: number | null;
}

function itemOf(line: Element): Item | null {
	const [, list, level, override] = LIST.exec(styleOf(line)) ?? [];
	if (!list || !(line instanceof HTMLElement)) return null;
	const sign = (signOf(line)?.textContent ?? '').trim();
	const number = /^\(?(\d+)/.exec(sign)?.[1];
	return {
		line,
		list: `${list} ${override ?? ''}`,
		level: Number(level),
		isOrdered: ORDERED.test(sign),
		number: number === undefined ? null : Number(number)
	};
}

function mendListParagraphs(root: HTMLElement): void {
	const lines = all(root, 'p[style*="mso-list"], div[style*="mso-list"]');
	const done = new Set<Element>();
	for (const first of lines) {
		if (done.has(first)) continue;
		const run: Item[] = [];
		for (let at: Element | null = first; at; at = at.nextElementSibling) {
			const item = itemOf(at);
			if (!item) break;
			run.push(item);
			done.add(at);
		}
		if (run.length > 0) buildLists(run);
	}
}

/** One list for items that follow each other, nested by their levels; where the kind changes, a new one. */
function buildLists(run: readonly Item[]): void {
	const { ownerDocument: document } = run[0]!.line;
	const open: { element: HTMLElement; item: Item }[] = [];
	for (const item of run) {
		const { line, level, isOrdered, number, list } = item;
		while (open.length > 0 && open.at(-1)!.item.level > level) open.pop();
		const last = open.at(-1);
		const isSame = last?.item.level === level && last.item.isOrdered === isOrdered && last.item.list === list;
		let element = last?.element;
		if (!isSame || !element) {
			if (last?.item.level === level) open.pop();
			element = document.createElement(isOrdered ? 'ol' : 'ul');
			if (isOrdered && number !== null && number > 1) element.setAttribute('start', String(number));
			const parent = open.at(-1)?.element.lastElementChild;
			if (parent) parent.append(element);
			else line.before(element);
			open.push({ element, item });
		}
		signOf(line)?.remove();
		const entry = document.createElement('li');
		element.append(entry);
		entry.append(line);
		line.removeAttribute('style');
	}
}

/** Word for the web puts each item into a list of its own, and its level into an attribute. */
function mendWebLists(root: HTMLElement): void {
	for (const wrapper of all(root, '.ListContainerWrapper')) unwrap(wrapper);
	for (const first of all(root, 'ul:has(> li[data-aria-level]), ol:has(> li[data-aria-level])')) {
		if (!first.parentElement || first.closest('li')) continue;
		const open: { level: number; list: Element }[] = [];
		let at: Element | null = first;
		while (at && /^(ul|ol)$/.test(at.localName)) {
			const next: Element | null = at.nextElementSibling;
			const name = at.localName;
			for (const item of [...at.querySelectorAll(':scope > li')]) {
				const level = Number(item.getAttribute('data-aria-level') ?? 1);
				while (open.length > 0 && open.at(-1)!.level > level) open.pop();
				const last = open.at(-1);
				if (last?.level === level && last.list.localName === name) last.list.append(item);
				else {
					if (last?.level === level) open.pop();
					const list = root.ownerDocument.createElement(name);
					const parent = open.at(-1)?.list.lastElementChild;
					if (parent) parent.append(list);
					else at.before(list);
					list.append(item);
					open.push({ level, list });
				}
			}
			at.remove();
			at = next;
		}
	}
}

function quoteOf(paragraph: HTMLElement): void {
	const before = paragraph.previousElementSibling;
	const isSame = before?.localName === 'blockquote' && before.hasAttribute('data-word');
	const quote = isSame ? before : paragraph.ownerDocument.createElement('blockquote');
	if (!isSame) {
		quote.setAttribute('data-word', '');
		paragraph.before(quote);
	}
	if (hasWords(paragraph)) quote.append(paragraph);
	else paragraph.remove();
}
