// Steps that several scenarios take.
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '../client/client';
import { until } from '../client/probe';
import type { PeerName, Target } from '../target';
import type { Typed } from '../texts/typing';

/** Sends updates into a document and returns the client that has sent them, once the server has them. */
export async function upload(
	target: Target,
	document: string,
	updates: readonly Uint8Array[],
	person = 0
): Promise<Client> {
	const client = await Client.open(target, { document, person, clientId: 7 });
	for (const update of updates) client.send(client.frameOf(update));
	await until(() => isTaken(client, target.peer, updates.length), 'the server has it');
	return client;
}

/** Ateneo says what it has stored, Hocuspocus what it has applied, and y-websocket's server sends everything back. */
function isTaken(client: Client, peer: PeerName, updates: number): boolean {
	if (peer === 'ateneo') return client.hasAllSaved;
	if (peer === 'hocuspocus') return client.applied >= client.sent;
	return peer === 'relay' || client.updates >= updates;
}

/** What all of them have typed, a paragraph a line. */
export const inParagraphs = (typed: readonly Pick<Typed, 'text'>[]): string =>
	typed
		.map(({ text }) => text)
		.filter((text) => text !== '')
		.join('\n');

/**
 * Calls `send` for each tick of each writer, evenly spread over time, as many people type who know nothing of each
 * other. Resolves after the last. `turns`: how often each writes.
 */
export async function typeAt(
	{ writers, perSecond, turns }: { writers: number; perSecond: number; turns: number },
	send: (writer: number, turn: number) => void
): Promise<void> {
	const everyMs = 1_000 / perSecond / writers;
	const total = writers * turns;
	const since = performance.now();
	for (let sent = 0; sent < total;) {
		const due = Math.min(total, Math.floor((performance.now() - since) / everyMs) + 1);
		for (; sent < due; sent++) send(sent % writers, Math.floor(sent / writers));
		await sleep(1);
	}
}

/** Numbers from 0. */
export const range = (count: number): number[] => Array.from({ length: count }, (_, number) => number);
