// A hundred people open one document that nobody has open, all at once: the link was in a mail.
import { Client } from '../client/client';
import { expectText } from '../client/probe';
import { startMeter } from '../measure/processes';
import type { Goal, Measures, Row, Scenario } from '../scenario';
import { range, upload } from './steps';
import { longDocument, SIZES } from './sizes';

const PEOPLE = 100;

const goals: Goal[] = [{ than: 'best', is: 'atMost', must: 0.25, aim: 0.1 }];
const rows = SIZES.flatMap(({ name, words }): Row[] => [
	{
		measure: `cpu${name}`,
		what: `${PEOPLE} clients open one cold document of ${words}, server CPU`,
		unit: 'ms',
		goals
	},
	{ measure: `postgres${name}`, what: `the same, CPU of PostgreSQL, ${words}`, unit: 'ms' },
	{ measure: `wall${name}`, what: `the same, until the last has it, ${words}`, unit: 'ms' }
]);

export const herd: Scenario = {
	name: 'herd',
	title: '100 clients opening one cold document',
	how: 'The document is stored and the server started again and warmed up with another one; then 100 connect at once. y-websocket’s server keeps nothing, so there the document is in memory already.',
	peers: ['ateneo', 'hocuspocus', 'yws'],
	documents: () => SIZES.length * 2,
	rows,

	async run(stage) {
		const [warm03 = '', cold03 = '', warm56 = '', cold56 = ''] = stage.target.documents;
		const places = { '03': [warm03, cold03], '56': [warm56, cold56] } as const;
		const texts = new Map<string, string>();
		for (const size of SIZES) {
			const { parts, text } = longDocument(stage, size);
			texts.set(size.name, text);
			for (const document of places[size.name]) (await upload(stage.target, document, parts)).leave();
		}
		if (stage.target.peer !== 'yws') {
			await stage.settled();
			await stage.restart();
		}

		const measures: Measures = {};
		for (const { name } of SIZES) {
			const [warm, cold] = places[name];
			(await Client.open(stage.target, { document: warm, clientId: 99 })).leave();

			const stop = startMeter(stage.target.pids);
			const clients = await Promise.all(
				range(PEOPLE).map((person) => Client.open(stage.target, { document: cold, person, clientId: 100 + person }))
			);
			const used = stop();
			for (const client of clients) client.leave();
			measures[`cpu${name}`] = used.serverMs;
			measures[`postgres${name}`] = used.postgresMs;
			measures[`wall${name}`] = used.wallMs;
			await expectText(stage.target, cold, texts.get(name)!);
		}
		return measures;
	}
};
