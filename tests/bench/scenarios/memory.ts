// What it costs in memory to have documents open: one long one, and a thousand short ones with one person each.
import { setTimeout as sleep } from 'node:timers/promises';
import { openAll, type Client } from '../client/client';
import { expectText } from '../client/probe';
import type { Scenario, Stage } from '../scenario';
import { makeLongDocument, type LongDocument } from '../texts/long-document';
import { upload } from './steps';
import { longDocument, SIZES } from './sizes';

const CONNECTIONS = 1_000;
const QUICK_CONNECTIONS = 200;
const WARM_UP = 20;
const SHORT_BYTES = 20_000;
/** What is kept for a moment after a document was sent is gone by then. */
const REST_MS = 6_000;
const QUICK_REST_MS = 2_000;

export const idle: Scenario = {
	name: 'idle',
	title: 'Memory per idle connection with its document',
	how: `${CONNECTIONS} documents of ${SHORT_BYTES / 1_000} kB, one idle connection each: resident memory after a collection, less what it was before they came.`,
	peers: ['ateneo', 'hocuspocus', 'yws'],
	documents: (isQuick) => (isQuick ? QUICK_CONNECTIONS : CONNECTIONS) + WARM_UP,
	rows: [
		{
			measure: 'each',
			what: 'memory per idle connection with its document',
			unit: 'kB',
			goals: [{ than: 'yws', is: 'atMost', must: 0.8, aim: 0.55 }]
		}
	],

	async run(stage) {
		const short = makeLongDocument({ bytes: SHORT_BYTES, seed: 2 });
		const warm = stage.target.documents.slice(0, WARM_UP);
		const documents = stage.target.documents.slice(WARM_UP);
		const { before, clients } = await openStored(stage, { warm, documents, content: short });
		const after = await stage.collect();

		for (const document of documents.slice(0, 5)) await expectText(stage.target, document, short.text);
		for (const client of clients) client.leave();
		return { each: (after - before) / documents.length / 1_000 };
	}
};

export const memory: Scenario = {
	name: 'memory',
	title: 'Memory of an open long document',
	how: 'A document of 5.6 MB, opened by one connection: resident memory after a collection, less what it was before.',
	peers: ['ateneo', 'hocuspocus', 'yws'],
	documents: () => 1 + WARM_UP,
	rows: [
		{
			measure: 'held',
			what: 'memory of an open 5.6 MB document',
			unit: 'MB',
			goals: [{ than: 'best', is: 'atMost', must: 0.4, aim: 0.2 }]
		}
	],

	async run(stage) {
		const content = longDocument(stage, SIZES[1]);
		const [document = '', ...warm] = stage.target.documents;
		const { before, clients } = await openStored(stage, { warm, documents: [document], content });
		const after = await stage.collect();

		await expectText(stage.target, document, content.text);
		for (const client of clients) client.leave();
		return { held: (after - before) / 1_000_000 };
	}
};

interface Opening {
	/** Documents that are opened and left again before the first look. */
	warm: string[];
	documents: string[];
	content: LongDocument;
}

const AT_A_TIME = 20;

/** Opens documents that were stored before, with a connection each that stays. `before`: memory when none was open. */
async function openStored(stage: Stage, { warm, documents, content }: Opening) {
	const restMs = stage.isQuick ? QUICK_REST_MS : REST_MS;
	const isInMemoryOnly = stage.target.peer === 'yws';
	const fill = async (all: readonly string[], { parts }: LongDocument): Promise<Client[]> => {
		const filled: Client[] = [];
		for (let first = 0; first < all.length; first += AT_A_TIME) {
			const some = all.slice(first, first + AT_A_TIME);
			filled.push(...(await Promise.all(some.map((one, place) => upload(stage.target, one, parts, first + place)))));
		}
		return filled;
	};

	const short = makeLongDocument({ bytes: SHORT_BYTES, seed: 5 });
	if (!isInMemoryOnly) {
		for (const client of [...(await fill(warm, short)), ...(await fill(documents, content))]) client.leave();
		await stage.settled();
		await stage.restart();
	}
	const warming = isInMemoryOnly ? await fill(warm, short) : await openAll(stage.target, warm.map(visit));
	for (const client of warming) client.leave();
	await sleep(restMs);
	const before = await stage.collect();

	const clients = isInMemoryOnly ? await fill(documents, content) : await openAll(stage.target, documents.map(visit));
	await sleep(restMs);
	return { before, clients };
}

const visit = (document: string, person: number) => ({ document, person, clientId: 100 + person });
