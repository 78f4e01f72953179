// What others write is shown once a frame, and in the right order with what the server says at the beginning.
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { FrameBatch } from '$lib/sync/frame-batch';

const PROVIDER = { name: 'the origin' };

function page() {
	const others = new Y.Doc();
	const updates: Uint8Array[] = [];
	others.on('update', (update: Uint8Array) => updates.push(update));
	const write = (words: string) => {
		others.getText('text').insert(others.getText('text').length, words);
		return updates.at(-1)!;
	};

	const doc = new Y.Doc();
	const seen: { origin: unknown; local: boolean; text: string }[] = [];
	doc.on('afterTransaction', ({ origin, local }: Y.Transaction) =>
		seen.push({ origin, local, text: doc.getText('text').toString() })
	);
	let frame: (() => void) | null = null;
	let planned = 0;
	const batch = new FrameBatch(doc, PROVIDER, (run) => {
		planned++;
		frame = run;
		return () => (frame = null);
	});
	return {
		batch,
		doc,
		write,
		seen,
		nextFrame: () => frame?.(),
		planned: () => planned,
		isPlanned: () => frame !== null
	};
}

it('all updates of a frame are one transaction, from where they came', () => {
	const { batch, write, seen, nextFrame, planned } = page();
	for (const words of ['One ', 'two ', 'three']) batch.add(write(words));
	expect(seen).toEqual([]);
	expect(planned()).toBe(1);
	nextFrame();
	expect(seen).toEqual([{ origin: PROVIDER, local: false, text: 'One two three' }]);
});

it('the next frame takes the next ones', () => {
	const { batch, write, seen, nextFrame } = page();
	batch.add(write('One '));
	nextFrame();
	batch.add(write('two'));
	nextFrame();
	expect(seen.map(({ text }) => text)).toEqual(['One ', 'One two']);
});

it('the first synchronisation waits for no frame: what came before it is part of it', () => {
	const { batch, doc, write, seen, isPlanned } = page();
	batch.add(write('One '));
	batch.flush(write('two'));
	expect(seen).toHaveLength(1);
	expect(doc.getText('text').toString()).toBe('One two');
	expect(isPlanned()).toBe(false);
});

it('an update that stands on a later one of the same frame is not left waiting', () => {
	const { batch, doc, write, nextFrame } = page();
	const [first, second] = [write('One '), write('two')];
	batch.add(second);
	batch.add(first);
	nextFrame();
	expect(doc.getText('text').toString()).toBe('One two');
	expect(doc.store.pendingStructs).toBeNull();
});
