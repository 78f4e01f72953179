// One file of everything that has not been sent: each document as this device has it.
import { blocksOf, htmlOfBlocks } from '$lib/editor/blocks';
import type { Waiting } from './leaving';
import { readCopy } from './offline-copy';
import { escape, saveAsFile } from './take-along';

export async function saveWaiting({ copies, recovered }: Waiting, title: string): Promise<void> {
	const texts = recovered.map(({ title, blocks }) => ({ title, blocks }));
	for (const copy of copies) texts.push({ title: copy.title, blocks: blocksOf(await readCopy(copy)) });
	saveAsFile(title, texts.map(({ title, blocks }) => `<h2>${escape(title)}</h2>\n${htmlOfBlocks(blocks)}`).join('\n'));
}
