// Recorded sessions through the running server: several authors at real sockets, each holding back what comes early.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../server/accounts';
import { archiveDocument, createDocument } from '../../server/documents';
import { parseRecording } from '../../server/replay/recording';
import { checkState, replay } from '../../server/replay/replay';
import { concurrentSession, soloSession } from '../support/recordings';
import { testServer, type TestServer } from '../support/server';
import { makeTown, type Town } from '../support/town';
import { cookieOf } from '../support/writers';

let server: TestServer;
let town: Town;

beforeAll(async () => {
	server = await testServer();
	town = await makeTown(server.app);
});

const newDocument = async () =>
	(
		await createDocument(server.app, town.people.chair, {
			groupId: town.groups.home,
			kind: 'white_paper',
			title: 'Replay',
			language: 'en'
		})
	).id;

const doorsOf = (documentId: string, people: Person[]) =>
	Promise.all(
		people.map(async (person) => ({
			origin: server.address,
			documentId,
			cookie: await cookieOf(server.app, person)
		}))
	);

/** Plays a session, and returns the document as the log has it. */
async function played(json: string, people: Person[]) {
	const recording = parseRecording(json);
	const documentId = await newDocument();
	const outcome = await replay({ recording, doors: await doorsOf(documentId, people) });
	const { updates } = await server.app.rooms.read({ documentId, epoch: 0 });
	const { state, text } = await server.app.workers.project(updates);
	return { recording, outcome, state, text };
}

describe('a recorded session', () => {
	it.each([1, 2, 3, 4, 5])('ends in the log where the recording ends (seed %i)', async (seed) => {
		const { chair, member, secretary } = town.people;
		const json = concurrentSession(seed, { agents: 3, transactions: 300 });
		const { recording, outcome, state, text } = await played(json, [chair, member, secretary]);
		checkState(recording, state, outcome.address);
		expect(text).toContain(recording.endContent.trim());
		expect(outcome.transactions).toBe(300);
	});

	it('may be written by one person at several sockets', async () => {
		const { chair } = town.people;
		const { recording, outcome, state } = await played(concurrentSession(6, { agents: 2 }), [chair, chair]);
		checkState(recording, state, outcome.address);
	});

	it('may be by one author', async () => {
		const { recording, outcome, state } = await played(soloSession(7), [town.people.member]);
		checkState(recording, state, outcome.address);
		expect(outcome.handOffs).toBe(0);
	});

	it('tells progress in transactions that are stored', async () => {
		const recording = parseRecording(soloSession(8, { transactions: 50 }));
		const doors = await doorsOf(await newDocument(), [town.people.member]);
		const counts: number[] = [];
		await replay({ recording, doors, onprogress: ({ saved }) => counts.push(saved) });
		expect(counts).toEqual([...counts].sort((one, other) => one - other));
		expect(counts.at(-1)).toBe(50);
	});
});

describe('a replay that cannot be', () => {
	const recording = parseRecording(soloSession(9));

	it('is refused to a stranger', async () => {
		const doors = await doorsOf(await newDocument(), [town.strangers.withoutSeat]);
		await expect(replay({ recording, doors })).rejects.toThrow('may not open the document');
	});

	it('says when the right to write is lost on the way', async () => {
		const documentId = await newDocument();
		const doors = await doorsOf(documentId, [town.people.member]);
		let archived: Promise<void> | null = null;
		const onprogress = () => {
			archived ??= archiveDocument(server.app, town.people.chair, { documentId });
		};
		const long = parseRecording(soloSession(10, { transactions: 3_000 }));
		await expect(replay({ recording: long, doors, onprogress })).rejects.toThrow('may no longer write');
		await archived;
	});

	it('says which text differs, and from where, when the end is another', async () => {
		const wrong = { ...recording, endContent: `${recording.endContent}!` };
		const doors = await doorsOf(await newDocument(), [town.people.member]);
		const place = `differs from character ${recording.endContent.length} on`;
		await expect(replay({ recording: wrong, doors })).rejects.toThrow(place);
	});
});
