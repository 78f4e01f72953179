// Somebody opens a long document that nobody has open: from asking for the connection to having the last byte.
import { Client } from '../client/client';
import { expectText } from '../client/probe';
import { summarise } from '../measure/statistics';
import type { Measures, Scenario } from '../scenario';
import { range, upload } from './steps';
import { longDocument, SIZES } from './sizes';

const TIMES = 5;

export const open: Scenario = {
	name: 'open',
	title: 'Opening a cold document',
	how: `Documents are stored and the server is started again; after one to warm up, ${TIMES} of each size are opened, each for the first time; the median counts.`,
	peers: ['ateneo', 'hocuspocus'],
	documents: () => SIZES.length * (TIMES + 1),
	rows: [
		{
			measure: 'open03',
			what: 'cold open, 0.3 MB',
			unit: 'ms',
			goals: [{ than: 'hocuspocus', is: 'atMost', must: 0.4, aim: 0.2 }]
		},
		{
			measure: 'open56',
			what: 'cold open, 5.6 MB',
			unit: 'ms',
			goals: [{ than: 'hocuspocus', is: 'atMost', must: 0.3, aim: 0.15 }]
		}
	],

	async run(stage) {
		const { documents } = stage.target;
		const stored = SIZES.map((size, which) => ({
			...size,
			...longDocument(size, stage.isQuick),
			documents: documents.slice(which * (TIMES + 1), (which + 1) * (TIMES + 1))
		}));
		for (const { parts, documents: places } of stored) {
			for (const document of places) (await upload(stage.target, document, parts)).leave();
		}
		await stage.settled();
		await stage.restart();

		const measures: Measures = {};
		for (const { name, text, documents: places } of stored) {
			await openOnce(stage.target, places[0]!);
			const times: number[] = [];
			for (const place of range(TIMES)) times.push(await openOnce(stage.target, places[place + 1]!));
			measures[`open${name}`] = summarise(times).median;
			await expectText(stage.target, places[0]!, text);
		}
		return measures;
	}
};

async function openOnce(target: Parameters<typeof Client.open>[0], document: string): Promise<number> {
	const since = performance.now();
	const client = await Client.open(target, { document, clientId: 99 });
	const took = performance.now() - since;
	client.leave();
	return took;
}
