// Full Y.Docs that check content when the clock has stopped. Whoever differs fails the run.
import { setTimeout as sleep } from 'node:timers/promises';
import * as Y from 'yjs';
import type { Target } from '../target';
import { textOf } from '../texts/typing';
import { Client, type Visit } from './client';

/** Keeps what one client of the crowd got, to be read later. */
export class Witness {
	#got: Uint8Array[] = [];

	/** To be spread into the visit of the client. */
	get ears(): Pick<Visit, 'onbytes'> {
		return { onbytes: (bytes) => void this.#got.push(bytes) };
	}

	/** The text it has seen, with `known`, what it brought itself. */
	text(...known: Uint8Array[]): string {
		const doc = new Y.Doc();
		for (const update of [...known, ...this.#got]) Y.applyUpdate(doc, update);
		return textOf(doc);
	}
}

/** What somebody reads who comes now and has nothing. */
export async function readAfresh(target: Target, document: string): Promise<string> {
	const witness = new Witness();
	const client = await Client.open(target, { document, clientId: 3, ...witness.ears });
	client.leave();
	return witness.text();
}

/** Throws where a newcomer does not read this. A relay has nothing to read. */
export async function expectText(target: Target, document: string, expected: string): Promise<void> {
	if (target.peer === 'relay') return;
	expectSame(await readAfresh(target, document), expected);
}

export function expectSame(got: string, expected: string): void {
	if (got === expected) return;
	const at = [...got].findIndex((character, index) => character !== expected[index]);
	throw new Error(
		`the text is not what was typed: ${got.length} characters instead of ${expected.length}; different from ${at} on: ` +
			`${JSON.stringify(got.slice(Math.max(0, at), at + 30))} instead of ${JSON.stringify(expected.slice(Math.max(0, at), at + 30))}`
	);
}

/** Looks every few milliseconds until it is so. */
export async function until(isSo: () => boolean, what: string, withinMs = 120_000): Promise<void> {
	const end = performance.now() + withinMs;
	while (!isSo()) {
		if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
		await sleep(5);
	}
}
