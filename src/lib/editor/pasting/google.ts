// What Google Docs writes: everything in a <b> that is not bold, the form of words in the style of spans.
import { all, rename, unwrap } from './dom';

export const isGoogle = (root: HTMLElement): boolean => root.querySelector('[id^="docs-internal-guid"]') !== null;

export function mendGoogle(root: HTMLElement): void {
	for (const wrapper of all(root, '[id^="docs-internal-guid"]')) unwrap(wrapper);
	// The boxes of a list of tasks are pictures; the item says itself whether it is done.
	for (const picture of all(root, 'li[role=checkbox] > img, li[role=checkbox] > p > img')) picture.remove();
	// A break between two blocks is an empty line.
	for (const line of all(root, 'br')) if (line.parentElement === root) line.remove();
	// Notes at the foot: the number stays, and the note stands at the end of what was copied.
	for (const mark of all(root, 'sup > a[href^="#ftnt"], a[href^="#ftnt"]')) {
		if (/^#ftnt_ref/.test(mark.getAttribute('href') ?? '')) unwrap(mark);
		else if (mark.parentElement?.localName === 'sup') unwrap(mark);
		else rename(mark, 'sup');
	}
}
