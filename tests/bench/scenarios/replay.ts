// One person's whole session, as fast as it is taken, while another watches: an update an edit.
import { Client } from '../client/client';
import { expectSame, expectText, until, Witness } from '../client/probe';
import { startMeter } from '../measure/processes';
import type { Scenario } from '../scenario';
import { makeSession } from '../texts/session';
import { upload } from './steps';

const EDITS = 260_000;
const QUICK_EDITS = 20_000;

export const replay: Scenario = {
	name: 'replay',
	title: 'Replay of a session, one update per edit',
	how: 'One connection sends every edit of a session as an update of its own, as fast as the server reads; the clock stops when another connection has the last one and, with Ateneo, the first knows that all is stored.',
	peers: ['ateneo', 'hocuspocus', 'yws', 'relay'],
	documents: () => 1,
	rows: [
		{
			measure: 'rate',
			what: 'replay of a session, one update per edit, edits a second',
			unit: 'per s',
			goals: [{ than: 'yws', is: 'atLeast', must: 2, aim: 2.5 }]
		},
		{ measure: 'cpu', what: 'the same, server CPU per edit', unit: 'µs' },
		{ measure: 'sum', what: 'the same, with PostgreSQL', unit: 'µs' }
	],

	async run({ target, isQuick, recording }) {
		const [document = ''] = target.documents;
		const session = makeSession({ file: recording, edits: isQuick ? QUICK_EDITS : EDITS });
		const { base, updates, clientId, text } = session;
		const owner = await upload(target, document, [base]);
		const witness = new Witness();
		const watching = await Client.open(target, { document, person: 1, clientId: 8, watches: true, ...witness.ears });
		const writing = await Client.open(target, { document, clientId });
		owner.leave();
		const frames = Buffer.concat(updates.map((update) => writing.frameOf(update)));

		const stop = startMeter(target.pids);
		const since = performance.now();
		writing.send(frames, updates.length);
		await until(() => watching.marks === 1, 'the last edit is seen', 300_000);
		if (target.peer === 'ateneo') await until(() => writing.hasAllSaved, 'all is saved');
		const used = stop();
		const seconds = (Math.max(watching.markedAt, writing.savedAt) - since) / 1_000;

		expectSame(witness.text(base), text);
		await expectText(target, document, text);
		return {
			rate: updates.length / seconds,
			cpu: (used.serverMs * 1_000) / updates.length,
			sum: ((used.serverMs + used.postgresMs) * 1_000) / updates.length
		};
	}
};
