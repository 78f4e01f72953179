// Draws what became of a block as safe HTML.
import type { Fragment, Node } from '@tiptap/pm/model';
import { tell } from '$shared/compare/told';
import type { Delta } from './delta';
import { drawTable } from './draw-table';
import type { Pen } from './pen';
import type { Piece, Range } from './words';

/** Empty where nothing of it is on that side. */
export function draw(delta: Delta, pen: Pen): string {
	const { side } = pen;
	switch (delta.kind) {
		case 'same':
			return pen.ink.nodes([onSide(delta, pen)]);
		case 'added':
			if (side === 'older') return '';
			return delta.move ? drawMoved(delta, delta.move.delta, pen) : pen.whole(delta.newer.node, 'ins', delta);
		case 'removed':
			if (side === 'newer') return '';
			if (!delta.move) return pen.whole(delta.older.node, 'del', delta);
			return side === 'older'
				? drawMoved(delta, delta.move.delta, pen)
				: drawAway(delta.older.node, delta.move.to, pen);
		case 'text':
			return pen.block(onSide(delta, pen), drawPieces(delta, pen), delta);
		case 'reshaped': {
			const blocks = side === 'older' ? delta.older : delta.newer;
			return pen.frame(delta, pen.ink.nodes(blocks.map(({ node }) => node)));
		}
		case 'replaced': {
			const gone = side === 'newer' ? '' : pen.whole(delta.older.node, 'del', delta);
			return gone + (side === 'older' ? '' : pen.whole(delta.newer.node, 'ins', delta));
		}
		case 'table':
			return drawTable(delta, pen);
		case 'within':
			return pen.block(onSide(delta, pen), delta.children.map((child) => draw(child, pen)).join(''), delta);
	}
}

const onSide = ({ older, newer }: { older: { node: Node }; newer: { node: Node } }, { side }: Pen): Node =>
	side === 'older' ? older.node : newer.node;

/** In the frame of its move, with what else became of it. */
function drawMoved(delta: Extract<Delta, { kind: 'added' | 'removed' }>, edit: Delta, pen: Pen): string {
	const framed: Delta = { ...edit, change: 0 };
	const block = delta.kind === 'added' ? delta.newer : delta.older;
	return pen.around(block.node, draw(framed, pen), delta);
}

/** What went into a table is told in the table. */
const drawAway = (node: Node, change: number, pen: Pen): string => (change === 0 ? '' : pen.away(node, change));

function drawPieces({ older, newer, pieces }: Extract<Delta, { kind: 'text' }>, pen: Pen): string {
	const cut = ({ node }: { node: Node }, [from, to]: Range) => pen.ink.nodes(node.content.cut(from, to).content);
	return pieces
		.map((piece) => {
			if (piece.op === 'removed') return pen.side === 'newer' ? '' : `<del>${cut(older, piece.older)}</del>`;
			if (piece.op === 'added') return pen.side === 'older' ? '' : `<ins>${cut(newer, piece.newer)}</ins>`;
			const html = pen.side === 'older' ? cut(older, piece.older) : cut(newer, piece.newer);
			if (piece.op === 'same' || pen.side === 'older') return html;
			return `<span class="formatted">${html}${tell(lookOf(piece, older.node, newer.node))}</span>`;
		})
		.join('');
}

function lookOf(piece: Extract<Piece, { op: 'same' | 'formatted' }>, older: Node, newer: Node) {
	const [was, is] = [looksIn(older.content, piece.older), looksIn(newer.content, piece.newer)];
	return {
		kind: 'look' as const,
		on: [...is].filter((mark) => !was.has(mark)),
		off: [...was].filter((mark) => !is.has(mark))
	};
}

function looksIn(content: Fragment, [from, to]: Range): Set<string> {
	const looks = new Set<string>();
	content.nodesBetween(from, to, ({ marks }) => marks.forEach(({ type }) => looks.add(type.name)));
	return looks;
}
