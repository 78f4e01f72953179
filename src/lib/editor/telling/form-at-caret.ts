// What the text is like where the caret stands, in words: for who hears the text and does not see its form.
import type { Editor } from '@tiptap/core';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { DocumentTexts } from '$lib/i18n/document-page';
import { levelOf } from '$shared/document/level';
import { passageLanguageOf } from '$shared/document/passage-languages';
import { linkAt } from '../active';

type Words = DocumentTexts['telling'];
type Names = DocumentTexts['editor'];

/** «Título 2. Lista numerada, nivel 2, elemento 3 de 5. Negrita, cursiva.» */
export function formAtCaret(editor: Editor, say: Words, names: Names): string {
	const { $head } = editor.state.selection;
	const parts = [blockAt($head, say, names), ...placesAround($head, say), marksAt(editor, say, names)];
	return parts.filter((part) => part !== '').join('. ') + '.';
}

function blockAt({ parent }: ResolvedPos, say: Words, names: Names): string {
	if (parent.type.name === 'paragraph') return names.levels[levelOf(parent.attrs)] ?? '';
	return say.nodes[parent.type.name] ?? '';
}

/** From the innermost outwards: an item of a list, a cell of a table, a quote. */
function placesAround($head: ResolvedPos, say: Words): string[] {
	const places: string[] = [];
	for (let depth = $head.depth - 1; depth > 0; depth--) {
		const node = $head.node(depth);
		const name = node.type.name;
		if (name === 'listItem' || name === 'taskItem') {
			const list = $head.node(depth - 1);
			const place = say.item(listName(list, say), levelIn($head, depth), $head.index(depth - 1) + 1, list.childCount);
			places.push(name === 'taskItem' ? `${place}, ${node.attrs.checked === true ? say.done : say.open}` : place);
		} else if (name === 'tableCell' || name === 'tableHeader') {
			places.push(cellAt($head, depth, say));
		} else if (!/^(bulletList|orderedList|taskList|table|tableRow)$/.test(name)) {
			places.push(say.nodes[name] ?? '');
		}
	}
	return places;
}

const listName = (list: Node, say: Words): string => say.nodes[list.type.name] ?? '';

/** How many lists deep, from 1. */
function levelIn($head: ResolvedPos, depth: number): number {
	let level = 0;
	for (let at = depth; at > 0; at--) if (/Item$/.test($head.node(at).type.name)) level++;
	return level;
}

function cellAt($head: ResolvedPos, depth: number, say: Words): string {
	const [row, table] = [$head.node(depth - 1), $head.node(depth - 2)];
	const [at, of] = [$head.index(depth - 2) + 1, table.childCount];
	const place = say.cell(at, of, $head.index(depth - 1) + 1, row.childCount);
	return $head.node(depth).type.name === 'tableHeader' ? `${place}, ${say.header}` : place;
}

function marksAt(editor: Editor, say: Words, names: Names): string {
	const { empty, $from } = editor.state.selection;
	const marks = empty
		? (editor.state.storedMarks ?? $from.marks())
		: ($from.marksAcross(editor.state.selection.$to) ?? []);
	const words = marks
		.filter(({ type }) => type.name !== 'link')
		.map(({ type, attrs }) => {
			const language = type.name === 'language' && passageLanguageOf(attrs);
			if (language) return say.inLanguage(language);
			const name = say.marks[type.name] ?? names[type.name as keyof Names];
			return typeof name === 'string' ? name : '';
		});
	const link = linkAt(editor);
	if (link) words.push(say.link(link.href));
	return words.length > 0 ? words.filter(Boolean).join(', ') : say.noMarks;
}
