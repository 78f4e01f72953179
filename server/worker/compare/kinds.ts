// What kind of change something is.
import type { ChangeKind } from '$shared/compare/comparison';
import type { Delta, Move } from './delta';

/** Of something that is not the same. */
export function kindOf(delta: Delta): ChangeKind {
	if (delta.kind === 'removed' || delta.kind === 'added') return delta.move ? kindOfMove(delta.move) : delta.kind;
	if (delta.kind === 'text' && delta.isRewritten) return 'rewritten';
	return saysOther(delta) ? 'edited' : 'formatted';
}

const kindOfMove = ({ delta }: Move): ChangeKind => (saysOther(delta) ? 'movedEdited' : 'moved');

/** Whether other words, or other things, are there. */
export function saysOther(delta: Delta): boolean {
	switch (delta.kind) {
		case 'same':
		case 'reshaped':
			return false;
		case 'text':
			return delta.pieces.some(({ op }) => op === 'added' || op === 'removed');
		case 'within':
		case 'table':
			return delta.children.some(saysOther);
		default:
			return true;
	}
}
