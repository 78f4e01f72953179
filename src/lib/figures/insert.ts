// Where a picture can stand, and putting it there.
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { insertPoint } from '@tiptap/pm/transform';
import { attrsFor } from '$shared/document/figure';
import type { Description, KeptFile } from './upload.svelte';

/** Between two blocks: behind the one at this position, or before it where nothing is written in it. */
export function placeFor({ doc, selection, schema }: EditorState, at: number | null): number {
	const $at = at === null ? selection.$to : doc.resolve(Math.min(at, doc.content.size));
	const beside = $at.parent.isTextblock ? besideBlock($at.parent, $at.before(), $at.after()) : $at.pos;
	return insertPoint(doc, beside, schema.nodes.figure!) ?? doc.content.size;
}

const besideBlock = (block: Node, before: number, after: number) =>
	block.type.name === 'paragraph' && block.content.size === 0 ? before : after;

/** At the end of a text there is a line to go on with. */
export function insertFigure(
	{ tr, doc, schema }: EditorState,
	at: number,
	{ kept, description }: { kept: KeptFile; description: Description }
): Transaction {
	const { figure, paragraph } = schema.nodes;
	const pos = insertPoint(doc, Math.min(at, doc.content.size), figure!) ?? doc.content.size;
	const made = figure!.create({ ...attrsFor(kept), ...attrsOf(description) });
	return tr.insert(pos, pos === doc.content.size ? [made, paragraph!.create()] : made);
}

export const attrsOf = ({ alt, decorative }: Description) => ({ alt: alt.trim(), decorative });
