// People type at the speed of people, and others read along: one for a hundred, and fifty of a hundred at once.
import { openAll } from '../client/client';
import { expectSame, expectText, until, Witness } from '../client/probe';
import { Timing } from '../client/timing';
import { startMeter } from '../measure/processes';
import type { Measures, Row, Scenario, Stage } from '../scenario';
import { makeBase, typeInto } from '../texts/typing';
import { inParagraphs, range, typeAt, upload } from './steps';

interface Cast {
	writers: number;
	/** Who read only. The first of them checks the text, the second the clock. */
	readers: number;
	/** Updates a second of each writer. */
	perSecond: number;
	seconds: number;
}

async function type({ target }: Stage, { writers, readers, perSecond, seconds }: Cast): Promise<Measures> {
	const [document = ''] = target.documents;
	const base = makeBase(writers);
	const turns = perSecond * seconds;
	const typed = range(writers).map((place) => typeInto(base, { place, characters: turns, marked: true }));
	const owner = await upload(target, document, [base]);
	const witness = new Witness();
	const timing = new Timing();

	const reading = await openAll(
		target,
		range(readers).map((number) => ({
			document,
			person: writers + number,
			clientId: 100 + number,
			watches: true,
			...(number === 0 && witness.ears),
			...(number === 1 && timing.eyes)
		}))
	);
	const writing = await openAll(
		target,
		typed.map(({ clientId }, person) => ({ document, person, clientId, ...timing.ledger(clientId) }))
	);
	owner.leave();
	const frames = typed.map(({ updates }, writer) => updates.map((update) => writing[writer]!.frameOf(update)));

	const stop = startMeter(target.pids);
	// The mark is sent when the last letter was.
	await typeAt({ writers, perSecond, turns: turns + 1 }, (writer, turn) =>
		timing.send(writing[writer]!, typed[writer]!.clientId, frames[writer]![turn]!)
	);
	await until(() => reading.every(({ marks }) => marks === writers), 'everybody has everything');
	const used = stop();
	if (target.peer === 'ateneo') await until(() => writing.every(({ hasAllSaved }) => hasAllSaved), 'all is saved');

	const expected = inParagraphs(typed);
	expectSame(witness.text(base), expected);
	await expectText(target, document, expected);
	const deliveries = writers * (turns + 1) * (writers + readers - 1);
	return {
		cpu: (used.serverMs * 1_000) / deliveries,
		postgres: (used.postgresMs * 1_000) / deliveries,
		sum: ((used.serverMs + used.postgresMs) * 1_000) / deliveries,
		...timing.measures
	};
}

const common = (what: string): Row[] => [
	{ measure: 'postgres', what: `${what}, CPU of PostgreSQL per delivery`, unit: 'µs' },
	{ measure: 'sum', what: `${what}, both`, unit: 'µs' },
	{ measure: 'seen95', what: `${what}, edit → seen by another, p95`, unit: 'ms' },
	{
		measure: 'saved95',
		what: `${what}, edit → acknowledged as durable, p95`,
		unit: 'ms',
		goals: [{ than: null, is: 'atMost', must: 100, aim: 30 }]
	}
];

const ALL = ['ateneo', 'hocuspocus', 'yws', 'relay'] as const;

export const readers: Scenario = {
	name: 'readers',
	title: '1 writer → 100 readers',
	how: 'One connection sends 20 one-character updates a second for 20 s; 100 connections read.',
	peers: ALL,
	documents: () => 1,
	rows: [
		{
			measure: 'cpu',
			what: '1 writer → 100 readers, server CPU per delivery',
			unit: 'µs',
			goals: [{ than: 'yws', is: 'atMost', must: 1, aim: 0.85 }]
		},
		...common('1 writer → 100 readers')
	],
	run: (stage) => type(stage, { writers: 1, readers: 100, perSecond: 20, seconds: stage.isQuick ? 3 : 20 })
};

export const typing: Scenario = {
	name: 'typing',
	title: '50 of 100 typing',
	how: '50 connections send 6 one-character updates a second each for 10 s; 50 more read along.',
	peers: ALL,
	documents: () => 1,
	rows: [
		{
			measure: 'cpu',
			what: '50 of 100 typing, server CPU per delivery',
			unit: 'µs',
			goals: [{ than: 'yws', is: 'atMost', must: 0.7, aim: 0.35 }]
		},
		...common('50 of 100 typing')
	],
	run: (stage) => type(stage, { writers: 50, readers: 50, perSecond: 6, seconds: stage.isQuick ? 2 : 10 })
};
