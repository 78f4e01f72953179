// A seeded history of people at editors around one room: they edit, wait, leave and come back; the log is folded;
// commits fail; the server dies. In the end everybody must have the same text, and it must be the log's.
import * as Y from 'yjs';
import { unpackRow } from '$server/sync/tail';
import { ROOT } from '$shared/document/names';
import { HeadlessEditor } from './editor';
import { Hand, KINDS, type Kind } from './edits';
import { brokenPromises, lacking, stateOf, wholeOf } from './ledger';
import { chance, settle, Somebody, World } from './meeting';
import { accountFor, type Account } from './words';

export interface HistoryOptions {
	/** How many things happen. */
	steps?: number;
	/** What people do; more often what stands there more often. */
	kinds?: readonly Kind[];
}

export interface Outcome {
	/** What is not as it must be, in words. Nothing where all is well. */
	problems: string[];
	/** Whose Yjs shows another text than what it says itself to others: a fault of Yjs' undo, gone when they load again. */
	astray: string[];
	/** What became of the words [S11]. */
	account: Account;
	/** What people did. */
	acts: Kind[];
	/** The updates of the log, in order. */
	updates: Uint8Array[];
}

/** A person with an editor, who may be away. */
interface Author {
	person: Somebody;
	editor: HeadlessEditor;
	hand: Hand;
}

/** Plays one history. The same seed makes the same one again. */
export function playHistory(seed: number, { steps = 40, kinds = KINDS }: HistoryOptions = {}): Outcome {
	const random = chance(seed);
	const world = new World();
	// Two to six, more often few: most of what goes wrong between people goes wrong between two.
	const people = Array.from({ length: 2 + Math.floor(random() * random() * 5) }, (_, place) =>
		new Somebody(world, String.fromCharCode(97 + place), 'write', 10 + place).connect()
	);
	settle(world, people);
	const authors = people.map((person, place): Author => {
		const editor = new HeadlessEditor(person.doc);
		return { person, editor, hand: new Hand(place, editor, random) };
	});

	const acts: Kind[] = [];
	const note = (kind: Kind | null) => void (kind && acts.push(kind));
	for (let step = 0; step < steps; step++) {
		const author = authors[Math.floor(random() * authors.length)]!;
		happen(world, author, { people, random, act: () => note(author.hand.does(kinds)) });
	}
	const problems = brokenPromises(world.log, people);
	for (const person of people) if (!person.session) person.connect();
	settle(world, people);
	problems.push(...brokenPromises(world.log, people), ...differences(world, authors));

	const updates = world.log.flatMap(({ bytes }) => unpackRow(bytes));
	const account = accountFor(
		wholeOf(world.log),
		updates,
		authors.map(({ hand, editor }) => ({ typed: hand.typed, deleted: hand.deleted, deeds: editor.deeds }))
	);
	for (const { editor } of authors) editor.close();
	return {
		problems,
		astray: authors.filter(isAstray).map(({ person }) => person.name),
		account,
		acts,
		updates
	};
}

function happen(
	world: World,
	{ person }: Author,
	{ people, random, act }: { people: Somebody[]; random: () => number; act: () => void }
): void {
	const some = (act: () => boolean) => {
		for (let left = 1 + Math.floor(random() * 6); left > 0 && act(); left--);
	};
	const what = random();
	if (what < 0.42) act();
	else if (what < 0.6) some(() => person.deliver());
	else if (what < 0.75) some(() => person.hear());
	else if (what < 0.87) world.commit();
	else if (what < 0.91) person.disconnect();
	else if (what < 0.95 && !person.session) person.connect();
	else if (what < 0.97) world.fold();
	else if (what < 0.98) world.reads.shift()?.();
	else if (what < 0.985) world.room.fallBack(world.now);
	else if (what < 0.99) crash(world, people);
}

function crash(world: World, people: Somebody[]): void {
	for (const one of people) one.lose();
	world.crash();
}

function isAstray({ person: { doc } }: Author): boolean {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	return copy.getXmlFragment(ROOT).toString() !== doc.getXmlFragment(ROOT).toString();
}

function differences(world: World, authors: readonly Author[]): string[] {
	const log = wholeOf(world.log);
	const text = log.getXmlFragment(ROOT).toString();
	const state = stateOf(log);
	const shown = new HeadlessEditor(log).shown;
	return authors.flatMap((author) => {
		const { doc, closedWith, name } = author.person;
		const own = stateOf(doc);
		const hasText = isAstray(author) || doc.getXmlFragment(ROOT).toString() === text;
		const showsText = isAstray(author) || author.editor.shown === shown;
		return [
			...(closedWith === null ? [] : [`${name} was turned away with ${closedWith}`]),
			...(doc.store.pendingStructs || doc.store.pendingDs ? [`${name} has something pending`] : []),
			...(hasText ? [] : [`${name} has another text than the log`]),
			...(lacking(own, state).length + lacking(state, own).length > 0
				? [`${name} has another state than the log`]
				: []),
			...(showsText ? [] : [`${name} sees another text than who opens the document now`])
		];
	});
}
