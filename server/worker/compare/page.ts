// Draws a whole comparison: what did not change is folded away, but for what stands around a change.
import { tell } from '$shared/compare/told';
import type { Delta } from './delta';
import { draw } from './draw';
import type { Ink } from './ink';
import { Pen } from './pen';

export type View = 'inline' | 'side';

/** So many blocks before and after a change stay in sight. */
const AROUND = 1;
/** Fewer are not worth folding. */
const FEWEST_FOLDED = 3;

/** Safe HTML with marks for words (shared/compare/told.ts). */
export function drawPage(deltas: readonly Delta[], view: View, ink: Ink): string {
	const drawOne = view === 'inline' ? inline(ink) : sideBySide(ink);
	let html = '';
	for (let at = 0; at < deltas.length;) {
		const end = sameUntil(deltas, at);
		if (end === at) {
			html += drawOne(deltas[at++]!);
			continue;
		}
		const [from, to] = foldIn(deltas, at, end);
		const drawn = deltas.slice(at, end).map(drawOne);
		html += drawn.slice(0, from - at).join('');
		if (to > from) {
			const folded = drawn.slice(from - at, to - at).join('');
			html += `<details class="fold"><summary>${tell({ kind: 'fold', blocks: to - from })}</summary>${folded}</details>`;
		}
		html += drawn.slice(to - at).join('');
		at = end;
	}
	return html;
}

function inline(ink: Ink): (delta: Delta) => string {
	const pen = new Pen('both', ink, new Set());
	return (delta) => draw(delta, pen);
}

function sideBySide(ink: Ink): (delta: Delta) => string {
	const addressed = new Set<number>();
	const [left, right] = [new Pen('older', ink, addressed), new Pen('newer', ink, addressed)];
	return (delta) =>
		`<div class="row ${delta.kind === 'same' ? 'same' : 'differs'}"><div class="older">${draw(delta, left)}</div><div class="newer">${draw(delta, right)}</div></div>`;
}

function sameUntil(deltas: readonly Delta[], from: number): number {
	let end = from;
	while (deltas[end]?.kind === 'same') end++;
	return end;
}

/** What is folded of a stretch without changes. A heading right before a change says where one is, so it stays. */
function foldIn(deltas: readonly Delta[], at: number, end: number): [from: number, to: number] {
	const from = at === 0 ? at : Math.min(at + AROUND, end);
	let to = end === deltas.length ? end : Math.max(end - AROUND, from);
	if (to > from && to < end && isHeading(deltas[to - 1])) to--;
	return to - from < FEWEST_FOLDED ? [from, from] : [from, to];
}

const isHeading = (delta: Delta | undefined): boolean => delta?.kind === 'same' && delta.newer.heading !== null;
