// Two thousand documents with two people each, all typing: many small rooms instead of one large one.
import { openAll, type Visit } from '../client/client';
import { expectSame, expectText, until, Witness } from '../client/probe';
import { Timing } from '../client/timing';
import { startMeter } from '../measure/processes';
import { percentile } from '../measure/statistics';
import type { Scenario } from '../scenario';
import { makeBase, typeInto } from '../texts/typing';
import { inParagraphs, range, typeAt } from './steps';

const ROOMS = 2_000;
const QUICK_ROOMS = 200;
/** So many rooms are read by a newcomer at the end. */
const CHECKED = 20;

export const rooms: Scenario = {
	name: 'rooms',
	title: '2,000 rooms × 2',
	how: '4,000 connections, two a document; each sends one one-character update a second for 8 s.',
	peers: ['ateneo', 'hocuspocus', 'yws'],
	documents: (isQuick) => (isQuick ? QUICK_ROOMS : ROOMS),
	rows: [
		{
			measure: 'cpu',
			what: '2,000 rooms × 2, server CPU per delivery',
			unit: 'µs',
			goals: [{ than: 'yws', is: 'atMost', must: 0.6, aim: 0.4 }]
		},
		{ measure: 'postgres', what: 'the same, CPU of PostgreSQL per delivery', unit: 'µs' },
		{ measure: 'sum', what: 'the same, both', unit: 'µs' },
		{ measure: 'seen50', what: '2,000 rooms × 2, edit → seen by the other, p50', unit: 'ms' },
		{
			measure: 'seen99',
			what: '2,000 rooms × 2, edit → seen by the other, p99',
			unit: 'ms',
			goals: [{ than: 'yws', is: 'atMost', must: 0.5, aim: 0.2 }]
		},
		{ measure: 'saved95', what: '2,000 rooms × 2, edit → acknowledged as durable, p95', unit: 'ms' }
	],

	async run({ target, isQuick }) {
		const { documents } = target;
		const turns = isQuick ? 3 : 8;
		// The same two people's typing in every document: a client id counts within its document.
		const base = makeBase(2);
		const typed = [0, 1].map((place) => typeInto(base, { place, characters: turns }));
		const expected = inParagraphs(typed);
		const timings = documents.map(() => new Timing());
		const witnesses = documents.map(() => new Witness());

		const visitOf = (room: number, place: number): Visit => {
			const { clientId } = typed[place]!;
			const ears = place === 0 ? both(witnesses[room]!.ears, timings[room]!.eyes) : timings[room]!.eyes;
			return {
				document: documents[room]!,
				person: room * 2 + place,
				clientId,
				// The first of the two brings the document along.
				...(place === 0 && { state: base }),
				...timings[room]!.ledger(clientId),
				...ears
			};
		};
		const first = await openAll(
			target,
			documents.map((_, room) => visitOf(room, 0))
		);
		const second = await openAll(
			target,
			documents.map((_, room) => visitOf(room, 1))
		);
		const frames = [first[0]!, second[0]!].map((client, place) =>
			typed[place]!.updates.map((one) => client.frameOf(one))
		);
		const people = documents.flatMap((_, room) => [
			{ room, place: 0, client: first[room]! },
			{ room, place: 1, client: second[room]! }
		]);

		const stop = startMeter(target.pids);
		await typeAt({ writers: people.length, perSecond: 1, turns }, (writer, turn) => {
			const { room, place, client } = people[writer]!;
			const frame = target.peer === 'hocuspocus' ? client.frameOf(typed[place]!.updates[turn]!) : frames[place]![turn]!;
			timings[room]!.send(client, typed[place]!.clientId, frame);
		});
		await until(() => timings.every(({ toSeen }) => toSeen.length >= 2 * turns), 'everybody has everything');
		const used = stop();

		for (const witness of witnesses) expectSame(witness.text(base, ...typed[0]!.updates), expected);
		for (const room of range(CHECKED)) {
			await expectText(target, documents[Math.floor((room * documents.length) / CHECKED)]!, expected);
		}
		const deliveries = people.length * turns;
		const seen = timings.flatMap(({ toSeen }) => toSeen);
		const saved = timings.flatMap(({ toSaved }) => toSaved);
		return {
			cpu: (used.serverMs * 1_000) / deliveries,
			postgres: (used.postgresMs * 1_000) / deliveries,
			sum: ((used.serverMs + used.postgresMs) * 1_000) / deliveries,
			seen50: percentile(seen, 0.5),
			seen99: percentile(seen, 0.99),
			...(saved.length > 0 && { saved95: percentile(saved, 0.95) })
		};
	}
};

const both = (one: Pick<Visit, 'onbytes'>, other: Pick<Visit, 'onbytes'>): Pick<Visit, 'onbytes'> => ({
	onbytes(bytes) {
		one.onbytes?.(bytes);
		other.onbytes?.(bytes);
	}
});
