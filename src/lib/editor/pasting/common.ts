// What is done to every paste that does not come from Ateneo: form stays, looks go.
import { all, hasWords, propertyOf, SHOWN, styleOf, unwrap } from './dom';

/** Never part of a text. */
const NOISE =
	'script, style, meta, link, title, base, template, noscript, iframe, frame, object, embed, applet, svg, math, canvas, ' +
	'audio, video, button, select, textarea, [hidden], [aria-hidden="true"], br.Apple-interchange-newline';

/** What an element may keep beside its contents. */
const KEPT: Record<string, readonly string[]> = {
	a: ['href'],
	// Of our own, copied from where it is read.
	figure: ['data-file', 'data-width', 'data-decorative'],
	img: ['src', 'alt', 'width', 'height'],
	td: ['colspan', 'rowspan'],
	th: ['colspan', 'rowspan'],
	ol: ['start', 'type'],
	ul: ['data-type'],
	li: ['data-type', 'data-checked'],
	code: ['class']
};

/** Looks that mean something: they become marks. Everything else of a style is looks alone. */
const MEANT: Record<string, RegExp> = {
	'font-weight': /^(bold|bolder|[6-9]00)$/i,
	'font-style': /^(italic|oblique)/i,
	'text-decoration': /underline|line-through/i,
	'text-decoration-line': /underline|line-through/i,
	'vertical-align': /^(super|sub)$/i
};

export function dropNoise(root: HTMLElement): void {
	for (const element of all(root, NOISE)) element.remove();
	for (const element of all(root, '[style]')) if (isHidden(element)) element.remove();
	// A form's fields say nothing; the box of a task does.
	for (const input of all(root, 'input:not([type=checkbox])')) input.remove();
	const comments = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
	const found: Node[] = [];
	while (comments.nextNode()) found.push(comments.currentNode);
	for (const comment of found) comment.parentNode?.removeChild(comment);
}

const isHidden = (element: Element): boolean =>
	/^none/i.test(propertyOf(element, 'display') ?? '') ||
	/^all/i.test(propertyOf(element, 'mso-hide') ?? '') ||
	/^hidden/i.test(propertyOf(element, 'visibility') ?? '');

/** Takes pictures out, and gives their addresses. What is smaller than a letter is no picture. */
export function takePictures(root: HTMLElement): string[] {
	const isSmall = (picture: Element) =>
		['width', 'height'].some((side) => /^\d$/.test(picture.getAttribute(side) ?? ''));
	return all(root, 'img').flatMap((picture) => {
		if (picture.closest('figure[data-file]')) return [];
		picture.remove();
		return isSmall(picture) ? [] : (picture.getAttribute('src') ?? []);
	});
}

/** Links that lead to a place within what was copied lead nowhere now, and so do those that begin at another site's root. */
export function dropPlaces(root: HTMLElement): void {
	for (const link of all(root, 'a')) {
		const href = link.getAttribute('href')?.trim() ?? '';
		if (!/^[a-z][a-z0-9+.-]*:/i.test(href)) unwrap(link);
	}
}

/** A <b> that says it is not bold, an <i> that says it is not italic: how some programs wrap what they copy. */
export function dropDenials(root: HTMLElement): void {
	for (const bold of all(root, 'b, strong')) if (NOT_BOLD.test(propertyOf(bold, 'font-weight') ?? '')) unwrap(bold);
	for (const italic of all(root, 'i, em')) if (/^normal/i.test(propertyOf(italic, 'font-style') ?? '')) unwrap(italic);
}

const NOT_BOLD = /^(normal|lighter|[1-4]00)$/i;

/** Headings and the words of links are made to look so by whoever shows them. */
export function dropDoubledLooks(root: HTMLElement): void {
	for (const element of all(root, 'h1 *, h2 *, h3 *, h4 *, h5 *, h6 *, th *')) {
		if (/^(B|STRONG)$/.test(element.tagName)) unwrap(element);
		else element.style.removeProperty('font-weight');
	}
	for (const heading of all(root, 'h1, h2, h3, h4, h5, h6')) heading.removeAttribute('style');
	for (const element of all(root, 'a, a *')) {
		if (element.tagName === 'U') unwrap(element);
		else for (const name of ['text-decoration', 'text-decoration-line']) element.style.removeProperty(name);
	}
}

/** Every attribute but those that say something. */
export function dropAttributes(root: HTMLElement): void {
	for (const element of all(root, '*')) {
		const style = meantStyle(element);
		const kept = KEPT[element.localName] ?? [];
		for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name);
		for (const name of NUMBERS) if (!isSmall(element.getAttribute(name))) element.removeAttribute(name);
		if (style !== '') element.setAttribute('style', style);
		if (element.localName === 'code' && !/^language-[\w-]+$/.test(element.className)) element.removeAttribute('class');
	}
	for (const element of all(root, 'span:not([style]), font')) unwrap(element);
}

/** A cell over a million columns would keep every editor busy for ever. */
const NUMBERS = ['colspan', 'rowspan', 'start'];
const isSmall = (value: string | null): boolean => value === null || /^[1-9]\d{0,2}$/.test(value);

/** A block's own weight is its style's; only words within it are bold because somebody made them so. */
function meantStyle(element: HTMLElement): string {
	if (!/^(span|font|a|b|i|em|strong|u|s|sub|sup|p)$/.test(element.localName) || styleOf(element) === '') return '';
	// Words that are not bold within words that are.
	if (NOT_BOLD.test(propertyOf(element, 'font-weight') ?? '') && element.closest('b, strong'))
		return 'font-weight: 400';
	return Object.entries(MEANT)
		.flatMap(([name, meant]) => {
			const value = propertyOf(element, name);
			return value !== null && meant.test(value) ? `${name}: ${value}` : [];
		})
		.join('; ');
}

/** The line break that ends a block of code is the block's, not the code's. */
export function mendCode(root: HTMLElement): void {
	for (const block of all(root, 'pre')) {
		const last = [...textsIn(block)].at(-1);
		if (last) last.data = last.data.replace(/\n$/, '');
	}
}

function* textsIn(element: HTMLElement): Generator<Text> {
	const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) yield walker.currentNode as Text;
}

/** Lines with nothing on them only make room, and rows of hard spaces only push words aside. */
export function dropEmptyLines(root: HTMLElement): void {
	for (const element of all(root, 'p, div, h1, h2, h3, h4, h5, h6, center')) {
		if (hasWords(element) || element.querySelector(SHOWN) || element.closest('td, th, li, pre')) continue;
		element.remove();
	}
	for (const text of textsIn(root)) {
		if (!text.parentElement?.closest('pre, code'))
			text.data = text.data.replace(/[ \t]*\u00a0[ \t\u00a0]+|[ \t]+\u00a0[ \t\u00a0]*/g, ' ');
	}
}

/** A list directly in a list belongs to the item before it. */
export function mendLists(root: HTMLElement): void {
	for (const list of all(root, ':is(ul, ol) > :is(ul, ol)')) {
		const before = list.previousElementSibling;
		if (before?.localName === 'li') before.append(list);
		else {
			const item = root.ownerDocument.createElement('li');
			list.before(item);
			item.append(list);
		}
	}
	// A box in front of an item makes it a task.
	for (const item of all(root, 'li')) {
		const box = item.querySelector<HTMLInputElement>(
			':scope > input[type=checkbox], :scope > p:first-child > input[type=checkbox], :scope > label:first-child > input[type=checkbox]'
		);
		const checked = box ? box.hasAttribute('checked') : checkedOf(item);
		box?.remove();
		if (checked !== null) asTask(item, checked);
	}
	for (const list of all(root, 'ul, ol')) partTasks(list);
	for (const box of all(root, 'input')) box.remove();
}

const checkedOf = (item: Element): boolean | null =>
	item.getAttribute('role') === 'checkbox' ? item.getAttribute('aria-checked') === 'true' : null;

function asTask(item: HTMLElement, checked: boolean): void {
	item.dataset.type = 'taskItem';
	item.dataset.checked = String(checked);
}

/** Tasks and other items of one list become lists of their own. */
function partTasks(list: HTMLElement): void {
	const items = [...list.children].filter((child): child is HTMLElement => child.localName === 'li');
	if (!items.some(isTask)) return;
	let [current, wasTask] = [list, isTask(items[0]!)];
	if (wasTask) asTaskList(current);
	for (const item of items) {
		if (isTask(item) !== wasTask) {
			const next = list.ownerDocument.createElement(isTask(item) ? 'ul' : list.localName);
			if (isTask(item)) asTaskList(next);
			current.after(next);
			[current, wasTask] = [next, !wasTask];
		}
		if (item.parentElement !== current) current.append(item);
	}
}

const isTask = (item: HTMLElement): boolean => item.dataset.type === 'taskItem';
const asTaskList = (list: HTMLElement): void => void (list.dataset.type = 'taskList');

/** A first row whose every cell is bold is what a table without header cells calls its header. */
export function mendTables(root: HTMLElement): void {
	for (const cell of all(root, 'thead td')) asHeader(cell);
	for (const table of all(root, 'table')) {
		if (table.querySelector('th')) continue;
		const row = table.querySelector('tr');
		const cells = [...(row?.children ?? [])] as HTMLElement[];
		if (cells.length > 0 && table.querySelectorAll('tr').length > 1 && cells.every(isBold)) cells.forEach(asHeader);
	}
}

const isBold = (cell: HTMLElement): boolean => {
	if (!hasWords(cell)) return false;
	for (const text of textsIn(cell)) {
		if (!/[^\s\u00a0]/.test(text.data)) continue;
		let bold = false;
		for (let at = text.parentElement; at && at !== cell.parentElement; at = at.parentElement) {
			bold ||= /^(b|strong)$/.test(at.localName) || MEANT['font-weight']!.test(propertyOf(at, 'font-weight') ?? '');
		}
		if (!bold) return false;
	}
	return true;
};

function asHeader(cell: HTMLElement): void {
	const header = cell.ownerDocument.createElement('th');
	for (const name of ['colspan', 'rowspan']) {
		const value = cell.getAttribute(name);
		if (value) header.setAttribute(name, value);
	}
	header.append(...cell.childNodes);
	cell.replaceWith(header);
}
