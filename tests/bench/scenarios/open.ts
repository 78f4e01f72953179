// Somebody opens a long document that nobody has open: from asking for the connection to having the last byte.
import { Client } from '../client/client';
import { expectText } from '../client/probe';
import { summarise } from '../measure/statistics';
import type { Measures, Scenario } from '../scenario';
import type { Target } from '../target';
import { upload } from './steps';
import { longDocument, SIZES } from './sizes';

const TIMES = 5;
const QUICK_TIMES = 2;

export const open: Scenario = {
	name: 'open',
	title: 'Opening a cold document',
	how: `Documents are stored and the server is started again; after one to warm up, ${TIMES} of each size are opened, each for the first time; the median counts.`,
	peers: ['ateneo', 'hocuspocus'],
	documents: (isQuick) => SIZES.length * (1 + (isQuick ? QUICK_TIMES : TIMES)),
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
		const each = documents.length / SIZES.length;
		const stored = SIZES.map((size, which) => ({
			...size,
			...longDocument(stage, size),
			documents: documents.slice(which * each, (which + 1) * each)
		}));
		for (const { parts, documents: places } of stored) {
			for (const document of places) (await upload(stage.target, document, parts)).leave();
		}
		await stage.settled();
		await stage.restart();

		const measures: Measures = {};
		for (const { name, text, documents: places } of stored) {
			const [warmUp = '', ...cold] = places;
			await openOnce(stage.target, warmUp);
			const times: number[] = [];
			for (const document of cold) times.push(await openOnce(stage.target, document));
			measures[`open${name}`] = summarise(times).median;
			await expectText(stage.target, warmUp, text);
		}
		return measures;
	}
};

async function openOnce(target: Target, document: string): Promise<number> {
	const since = performance.now();
	const client = await Client.open(target, { document, clientId: 99 });
	const took = performance.now() - since;
	client.leave();
	return took;
}
