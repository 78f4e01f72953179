// Small steps on a document that was pasted and is not shown: nothing in it runs, and none of its pictures is fetched.

/** Puts what is in the element in its place. */
export function unwrap(element: Element): void {
	element.replaceWith(...element.childNodes);
}

/** The same element under another name, with nothing but its contents. */
export function rename(element: Element, name: string): HTMLElement {
	const renamed = element.ownerDocument.createElement(name);
	renamed.append(...element.childNodes);
	element.replaceWith(renamed);
	return renamed;
}

export const all = (root: ParentNode, selector: string): HTMLElement[] => [
	...root.querySelectorAll<HTMLElement>(selector)
];

/** The style as it was written: browsers drop what they do not know, such as Word's own. */
export const styleOf = (element: Element): string => element.getAttribute('style') ?? '';

/** The value of one property of a style as it was written; null where it has none. */
export const propertyOf = (element: Element, name: string): string | null =>
	new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]*)`, 'i').exec(styleOf(element))?.[1]?.trim() ?? null;

export const hasWords = (element: Element): boolean => /[^\s\u00a0\u200b]/.test(element.textContent ?? '');

/** What is shown although it has no words. */
export const SHOWN = 'img, hr, table, input, figure, video, audio';
