// Where a picture can stand, and putting it there.
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { insertPoint } from '@tiptap/pm/transform';
import { endOfText } from '$lib/editor/end-of-text';
import { attrsFor } from '$shared/document/figure';
import type { Description, KeptFile } from './upload.svelte';

/** Between two blocks: behind the one at this position, or before it where nothing is written in it, or a table belongs to it. */
export function placeFor({ doc, selection, schema }: EditorState, at: number | null): number {
	const $at = at === null ? selection.$to : doc.resolve(Math.min(at, doc.content.size));
	const beside = $at.parent.isTextblock ? besideBlock($at.parent, $at.before(), $at.after()) : $at.pos;
	return insertPoint(doc, notAmongNotes(doc, beside), schema.nodes.figure!) ?? endOfText(doc);
}

const besideBlock = (block: Node, before: number, after: number) =>
	block.type.name === 'caption' || (block.type.name === 'paragraph' && block.content.size === 0) ? before : after;

const notAmongNotes = (doc: Node, at: number) => Math.min(at, endOfText(doc));

/** At the end of a text there is a line to go on with. */
export function insertFigure(
	{ tr, doc, schema }: EditorState,
	at: number,
	{ kept, description }: { kept: KeptFile; description: Description }
): Transaction {
	const { figure, paragraph } = schema.nodes;
	const end = endOfText(doc);
	const pos = insertPoint(doc, notAmongNotes(doc, at), figure!) ?? end;
	const made = figure!.create({ ...attrsFor(kept), ...attrsOf(description) });
	return tr.insert(pos, pos === end ? [made, paragraph!.create()] : made);
}

export const attrsOf = ({ alt, decorative }: Description) => ({ alt: alt.trim(), decorative });
