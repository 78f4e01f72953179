// Twenty people paste into one document as fast as their connections take it.
import { openAll, type Client } from '../client/client';
import { expectSame, expectText, until, Witness } from '../client/probe';
import { startMeter } from '../measure/processes';
import type { Scenario } from '../scenario';
import { makeBase, typeInto } from '../texts/typing';
import { inParagraphs, range, upload } from './steps';

const WRITERS = 20;

export const saturate: Scenario = {
	name: 'saturate',
	title: '20 writers saturating one room',
	how: '20 connections send 2,000 one-character updates each, as fast as the server reads them; the clock stops when the last of them has everything.',
	peers: ['ateneo', 'hocuspocus', 'yws', 'relay'],
	documents: () => 1,
	rows: [
		{
			measure: 'rate',
			what: '20 writers saturating one room, deliveries a second',
			unit: 'per s',
			goals: [
				{ than: 'hocuspocus', is: 'atLeast', must: 2, aim: 4 },
				{ than: 'yws', is: 'atLeast', must: 6, aim: 10 }
			]
		},
		{
			measure: 'cpu',
			what: 'the same, server CPU per delivery',
			unit: 'µs',
			goals: [{ than: 'best', is: 'atMost', must: 0.5, aim: 0.25 }]
		},
		{ measure: 'postgres', what: 'the same, CPU of PostgreSQL per delivery', unit: 'µs' },
		{ measure: 'sum', what: 'the same, both', unit: 'µs' }
	],

	async run({ target, isQuick }) {
		const [document = ''] = target.documents;
		const base = makeBase(WRITERS);
		const typed = range(WRITERS).map((place) =>
			typeInto(base, { place, characters: isQuick ? 500 : 2_000, marked: true })
		);
		const owner = await upload(target, document, [base]);
		const witness = new Witness();
		const clients = await openAll(
			target,
			typed.map(({ clientId }, person) => ({
				document,
				person,
				clientId,
				watches: true,
				...(person === 0 && witness.ears)
			}))
		);
		owner.leave();
		const bursts = clients.map((client, person) =>
			Buffer.concat(typed[person]!.updates.map((one) => client.frameOf(one)))
		);

		const stop = startMeter(target.pids);
		const since = performance.now();
		clients.forEach((client, person) => client.send(bursts[person]!, typed[person]!.updates.length));
		await until(() => clients.every(hasAll), 'everybody has everything');
		const used = stop();
		const seconds = (Math.max(...clients.map(({ markedAt }) => markedAt)) - since) / 1_000;
		if (target.peer === 'ateneo') await until(() => clients.every(({ hasAllSaved }) => hasAllSaved), 'all is saved');

		const expected = inParagraphs(typed);
		// A relay and Ateneo do not send back what one has sent oneself.
		expectSame(witness.text(base, ...typed[0]!.updates), expected);
		await expectText(target, document, expected);

		const deliveries = typed.reduce((sum, { updates }) => sum + updates.length, 0) * (WRITERS - 1);
		return {
			rate: deliveries / seconds,
			cpu: (used.serverMs * 1_000) / deliveries,
			postgres: (used.postgresMs * 1_000) / deliveries,
			sum: ((used.serverMs + used.postgresMs) * 1_000) / deliveries
		};
	}
};

const hasAll = ({ marks, wire }: Client) => marks >= (wire.echoes ? WRITERS : WRITERS - 1);
