// People who write in a document through an editor, at real sockets.
import { HeadlessEditor, textBlocks } from './editor';
import type { TestServer } from './server';
import type { Town } from './town';
import { cookieOf, until, writer, type Writer } from './writers';

export interface Author extends Writer {
	editor: HeadlessEditor;
}

/** Somebody of the home group, once the document is there. */
export async function authorIn(
	server: TestServer,
	town: Town,
	documentId: string,
	role: 'chair' | 'member' | 'secretary'
): Promise<Author> {
	const one = writer(server, { documentId, cookie: await cookieOf(server.app, town.people[role]) });
	await until(() => one.provider.synced, 'the document is there');
	return Object.assign(one, { editor: new HeadlessEditor(one.doc) });
}

/** Types behind these words; without any into an empty block, or else at the beginning of the text. */
export function types({ editor }: Author, words: string, behind = ''): void {
	const blocks = textBlocks(editor.state.doc);
	const fits = (text: string) => (behind === '' ? text === '' : text.includes(behind));
	const block = blocks.find(({ node }) => fits(node.textContent)) ?? blocks[0]!;
	const at = block.start + block.node.textContent.indexOf(behind) + behind.length;
	editor.act('type', (state, dispatch) => {
		dispatch?.(state.tr.insertText(words, at));
		return true;
	});
}

/** Enter at the end of the block that holds these words. */
export const enter = ({ editor }: Author, behind: string) =>
	editor.act('split', (state, dispatch) => {
		const block = textBlocks(state.doc).find(({ node }) => node.textContent.includes(behind))!;
		dispatch?.(state.tr.split(block.start + block.node.content.size));
		return true;
	});

/** Takes the block that holds these words away. */
export const removes = ({ editor }: Author, words: string) =>
	editor.act('delete', (state, dispatch) => {
		const block = textBlocks(state.doc).find(({ node }) => node.textContent.includes(words))!;
		dispatch?.(state.tr.delete(block.start - 1, block.start + block.node.content.size + 1));
		return true;
	});

export const linesOf = ({ editor }: Author) => textBlocks(editor.state.doc).map(({ node }) => node.textContent);
