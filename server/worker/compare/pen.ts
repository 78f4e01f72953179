// Draws blocks of a comparison: a frame around each change, with its number; what came in <ins>, what went in <del>.
import type { Node } from '@tiptap/pm/model';
import { tell } from '$shared/compare/told';
import type { Delta } from './delta';
import type { Ink } from './ink';
import { kindOf } from './kinds';

/** `both`: one text with all changes in it. `older`, `newer`: one of two that stand side by side. */
export type Side = 'both' | 'older' | 'newer';

/** Null: as it is. */
type Tag = 'ins' | 'del' | null;

export class Pen {
	readonly side: Side;
	readonly ink: Ink;
	/** The numbers of changes that have their address. Two sides share it: an address is given once. */
	readonly #addressed: Set<number>;
	/** Moves of which it was told where they went. */
	readonly #away = new Set<number>();

	constructor(side: Side, ink: Ink, addressed: Set<number>) {
		this.side = side;
		this.ink = ink;
		this.#addressed = addressed;
	}

	/** A block of its own kind around what stands in it. */
	block(node: Node, inside: string, delta: Delta): string {
		return stands(node)
			? this.frame(delta, this.ink.around(node, inside))
			: this.ink.around(node, this.frame(delta, inside));
	}

	/** A block that came or went. */
	whole(node: Node, tag: Tag, delta: Delta): string {
		if (stands(node)) return this.frame(delta, this.wrapped(node, tag));
		const inside = node.content.content.map((child) => this.wrapped(child, tag)).join('');
		return this.ink.around(node, this.frame(delta, inside));
	}

	/** Around a block; inside of what may stand only in its list, row or table. */
	wrapped(node: Node, tag: Tag): string {
		const { ink } = this;
		if (tag === null) return ink.nodes([node]);
		if (node.isInline || stands(node)) return `<${tag}>${ink.nodes([node])}</${tag}>`;
		return ink.around(node, node.content.content.map((child) => this.wrapped(child, tag)).join(''));
	}

	/** A frame around what is drawn of a block already. */
	around(node: Node, html: string, delta: Delta): string {
		// What may stand only in its list or row cannot have a frame around it: its address goes before what it holds.
		return stands(node) ? this.frame(delta, html) : html.replace(/^<[^>]*>/, (open) => open + this.frame(delta, ''));
	}

	/** Where something stood that stands elsewhere now: once for all that went together. */
	away(node: Node, change: number): string {
		if (this.#away.has(change)) return '';
		this.#away.add(change);
		const html = `<p class="away">${tell({ kind: 'away', change })}</p>`;
		return stands(node) ? html : this.ink.around(node, html);
	}

	/** The frame of a change; none where it is part of another. */
	frame(delta: Delta, html: string): string {
		const { change } = delta;
		if (!change) return html;
		return `<div class="change ${kindOf(delta)}"${this.#address(delta, change)}${html}</div>`;
	}

	/** The end of the frame's tag, with an address and what is told where the change begins. */
	#address(delta: Delta, change: number): string {
		const isHere = this.side !== 'older' || (delta.kind === 'removed' && !delta.move);
		if (!isHere || this.#addressed.has(change)) return '>';
		this.#addressed.add(change);
		return ` id="c-${change}" tabindex="-1">${tell({ kind: 'change', number: change })}`;
	}
}

/** Whether it may stand anywhere in a text, and not only in its list, row or table. */
export const stands = ({ type }: Node): boolean => type.isInGroup('block');
