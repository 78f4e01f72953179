// Marks what was found, without a change to the text or to how the editor draws it (CSS Custom Highlight API). Where a
// browser cannot, the current one is still shown as selected when the search is closed.
import type { EditorView } from '@tiptap/pm/view';
import { firstWhere, onScreen, rangeOf } from './on-screen';
import type { Stretch } from './match';

const [ALL, CURRENT] = ['found', 'found-current'];

const registry = (): HighlightRegistry | null =>
	typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function' ? CSS.highlights : null;

/** `matches`: in the order of the text. Only those on the screen are marked, however many there are. */
export function mark(view: EditorView, matches: readonly Stretch[], current: Stretch | undefined): void {
	const marks = registry();
	if (!marks) return;
	const { from, to } = onScreen(view);
	const first = firstWhere(matches.length, (index) => matches[index]!.to > from);
	const behind = firstWhere(matches.length, (index) => matches[index]!.from >= to);
	const ranges = matches.slice(first, behind).flatMap((match) => rangeOf(view, match) ?? []);
	marks.set(ALL, new Highlight(...ranges));
	const one = current && rangeOf(view, current);
	const highlight = new Highlight(...(one ? [one] : []));
	highlight.priority = 1;
	marks.set(CURRENT, highlight);
}

export function unmark(): void {
	registry()?.delete(ALL);
	registry()?.delete(CURRENT);
}
