// The line was cut for everybody, and a thousand come back in the same moment, with all that they had.
import { Client, openAll, type Visit } from '../client/client';
import { expectText } from '../client/probe';
import { startMeter } from '../measure/processes';
import { percentile } from '../measure/statistics';
import type { Scenario } from '../scenario';
import { makeLongDocument } from '../texts/long-document';
import { range, upload } from './steps';

const DOCUMENTS = 10;
const EACH = 100;

export const reconnect: Scenario = {
	name: 'reconnect',
	title: '1,000 clients reconnect',
	how: `${DOCUMENTS} documents of 0.3 MB with ${EACH} connections each; all connections break, and all connect again at once and say what they have.`,
	peers: ['ateneo', 'hocuspocus', 'yws'],
	documents: () => DOCUMENTS,
	rows: [
		{
			measure: 'last',
			what: '1,000 clients reconnect, until the last is in sync',
			unit: 'ms',
			goals: [{ than: null, is: 'atMost', must: 5_000, aim: 5_000 }]
		},
		{
			measure: 'back99',
			what: '1,000 clients reconnect, p99',
			unit: 'ms',
			goals: [{ than: null, is: 'atMost', must: 5_000, aim: 1_000 }]
		},
		{ measure: 'cpu', what: '1,000 clients reconnect, server CPU', unit: 'ms' },
		{ measure: 'postgres', what: 'the same, CPU of PostgreSQL', unit: 'ms' }
	],

	async run({ target, isQuick }) {
		const { parts, vector, text } = makeLongDocument({ bytes: 300_000, seed: 3 });
		for (const document of target.documents) (await upload(target, document, parts)).leave();
		const visits = range(DOCUMENTS * (isQuick ? EACH / 5 : EACH)).map((number): Visit => ({
			document: target.documents[number % DOCUMENTS]!,
			person: number,
			clientId: 1_000 + number,
			vector
		}));
		for (const client of await openAll(target, visits)) client.leave();

		const stop = startMeter(target.pids);
		const since = performance.now();
		const back = await Promise.all(
			visits.map(async (visit) => {
				const client = await Client.open(target, visit);
				return { client, took: performance.now() - since };
			})
		);
		const used = stop();
		for (const { client } of back) client.leave();
		await expectText(target, target.documents[0]!, text);
		const times = back.map(({ took }) => took);
		return { last: Math.max(...times), back99: percentile(times, 0.99), cpu: used.serverMs, postgres: used.postgresMs };
	}
};
