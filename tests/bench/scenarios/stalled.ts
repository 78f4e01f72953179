// Twenty readers stop reading, as a tab in a suspended laptop does, while somebody goes on writing a lot.
import { openAll } from '../client/client';
import { expectSame, expectText, until, Witness } from '../client/probe';
import { residentBytes, watchMemory } from '../measure/processes';
import type { Scenario } from '../scenario';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { MARK } from '../texts/mark';
import { FIRST_WRITER, makeBase } from '../texts/typing';
import { range, typeAt, upload } from './steps';

const STALLED = 20;
const READING = 2;
/** Long enough for everything to have started that starts with use. */
const WARM_UP_SECONDS = 3;
/** Larger than anybody types, smaller than many paste. */
const PASTE_BYTES = 4_000;
const PER_SECOND = 350;

export const stalled: Scenario = {
	name: 'stalled',
	title: '20 readers who stop reading',
	how: 'One connection pastes 4 kB and deletes it again, 175 times a second for 25 s; 20 of 22 readers stop reading before it begins, after three seconds of the same that everybody reads. Growth is from after a collection to the highest resident memory.',
	peers: ['ateneo', 'hocuspocus', 'yws', 'relay'],
	documents: () => 1,
	rows: [
		{
			measure: 'growth',
			what: '20 readers who stop reading, growth of the server’s memory',
			unit: 'MB',
			goals: [{ than: null, is: 'atMost', must: 150, aim: 50 }]
		},
		{
			measure: 'cut',
			what: 'the same, readers that were cut',
			unit: 'count',
			goals: [{ than: null, is: 'atLeast', must: STALLED, aim: STALLED }]
		}
	],

	async run(stage) {
		const { target, isQuick } = stage;
		const [document = ''] = target.documents;
		const base = makeBase(1);
		const warmUp = PER_SECOND * WARM_UP_SECONDS;
		const updates = makePastes(base, warmUp + PER_SECOND * (isQuick ? 5 : 25));
		const owner = await upload(target, document, [base]);
		const witness = new Witness();
		const [first, ...others] = await openAll(
			target,
			range(1 + READING + STALLED).map((person) => ({
				document,
				person,
				clientId: FIRST_WRITER + person,
				watches: true,
				...(person === 1 && witness.ears)
			}))
		);
		owner.leave();
		const frames = updates.map((update) => first!.frameOf(update));
		const send = (some: readonly Buffer[]) =>
			typeAt({ writers: 1, perSecond: PER_SECOND, turns: some.length }, (_, turn) => first!.send(some[turn]!));
		await send(frames.slice(0, warmUp));
		const stopped = others.slice(READING);
		for (const client of stopped) client.stopReading();

		const before = await stage.collect();
		const peak = watchMemory(target.pids.server);
		await send(frames.slice(warmUp));
		await until(() => others.slice(0, READING).every(({ marks }) => marks === 1), 'those who read have everything');
		const growth = Math.max(peak(), residentBytes(target.pids.server)) - before;
		// They see that they were cut when they read again.
		for (const client of stopped) client.readAgain();
		await until(
			() => stopped.every(({ closed, marks }) => closed !== null || marks > 0),
			'the others were cut or have it',
			60_000
		);

		expectSame(witness.text(base), MARK);
		await expectText(target, document, MARK);
		const cut = stopped.filter(({ closed }) => closed !== null).length;
		// The short run ends before what they leave unread is worth cutting them for.
		return { growth: growth / 1_000_000, ...(!isQuick && { cut }) };
	}
};

/** Pastes and deletions in turn, so that the document stays small however much is sent. */
function makePastes(base: Uint8Array, count: number): Uint8Array[] {
	const doc = new Y.Doc();
	doc.clientID = FIRST_WRITER;
	Y.applyUpdate(doc, base);
	const text = (doc.getXmlFragment(ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText;
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	const words = 'palabras '.repeat(PASTE_BYTES / 9);
	while (updates.length < count) {
		text.insert(0, words);
		text.delete(0, words.length);
	}
	text.insert(0, MARK);
	return updates;
}
