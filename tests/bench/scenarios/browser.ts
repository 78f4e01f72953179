// What people feel: a White Paper of 5,000 and of 30,000 words in a real Chromium, alone and among twenty who write.
import { chromium, type Browser } from '@playwright/test';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { CHROMIUM } from '../../support/chromium';
import { Window } from '../browser/window';
import { openAll } from '../client/client';
import { percentile, summarise } from '../measure/statistics';
import type { Measures, Row, Scenario, Stage } from '../scenario';
import { Paper } from '../texts/edited-paper';
import { addPictures } from '../texts/pictures';
import { typeInto } from '../texts/typing';
import { range, typeAt, upload } from './steps';

const SIZES = [
	{ name: '5', words: '5,000 words', size: { words: 5_000, tables: 10, footnotes: 50 }, pictures: 14 },
	{ name: '30', words: '30,000 words', size: { words: 30_000, tables: 60, footnotes: 300 }, pictures: 80 }
] as const;

const OTHERS = 20;
const OTHERS_PER_SECOND = 3;
const KEYS = 60;
/** With the pause behind it, on a busy machine: so long the others go on. */
const SECONDS_A_KEY = 0.12;

/** `must` and `aim` for 5,000 and for 30,000 words. */
const both = (measure: string, what: string, unit: Row['unit'], limits: [[number, number], [number, number]]): Row[] =>
	SIZES.map(({ name, words }, place) => {
		const [must, aim] = limits[place]!;
		return {
			measure: `${measure}${name}`,
			what: `${what}, ${words}`,
			unit,
			goals: [{ than: null, is: 'atMost', must, aim }]
		};
	});
const one = (measure: string, what: string, unit: Row['unit'], must: number, aim: number): Row => ({
	...{ measure, what, unit },
	goals: [{ than: null, is: 'atMost', must, aim }]
});

export const browser: Scenario = {
	name: 'browser',
	title: 'A White Paper in Chromium',
	how: 'Windows of their own on a built server, each with an empty cache but for “warm”; a letter is typed again and again until one stands in the text. “Slow”: processor at a quarter, 8.1 Mbit/s, 165 ms. Keys are real key presses 90 ms apart in the middle of the text; painted is the task behind the frame. Others type 3 characters a second each into paragraphs of their own.',
	peers: ['ateneo'],
	documents: () => SIZES.length,
	rows: [
		...both('coldText', 'cold: text visible', 'ms', [
			[400, 200],
			[500, 300]
		]),
		...both('coldLetter', 'cold: first typed letter', 'ms', [
			[900, 700],
			[1_100, 900]
		]),
		...both('slowText', 'slow: text visible', 'ms', [
			[1_500, 1_000],
			[2_500, 1_500]
		]),
		...both('slowLetter', 'slow: first typed letter', 'ms', [
			[4_000, 3_000],
			[5_000, 4_000]
		]),
		...both('warmText', 'warm: text visible', 'ms', [
			[300, 150],
			[400, 250]
		]),
		...both('html', 'the page from the server, p95', 'ms', [
			[50, 50],
			[50, 50]
		]),
		one('script', 'JavaScript on the wire until the first letter', 'kB', 250, 200),
		one('paint', 'key → paint p95, alone, 30,000 words', 'ms', 33, 25),
		one('paintOthers', `the same, ${OTHERS} others typing`, 'ms', 50, 33),
		one('paintSlow', 'the same, alone, processor at a quarter', 'ms', 120, 120),
		...both('seen', 'key in A → seen in B, p50', 'ms', [
			[26, 20],
			[49, 30]
		]),
		...both('heap', 'page heap', 'MB', [
			[22, 18],
			[26, 22]
		]),
		one('recovered', 'kill -9: page saves again after', 'ms', 2_000, 1_500),
		one('lost', 'the same, letters lost', 'count', 0, 0)
	],

	async run(stage) {
		const chromiumBrowser = await chromium.launch(CHROMIUM);
		try {
			const measures: Measures = {};
			const bases: Uint8Array[] = [];
			for (const place of SIZES.keys()) bases.push(await fill(stage, place));
			await stage.settled();
			for (const [place, { name }] of SIZES.entries()) {
				const document = stage.target.documents[place]!;
				Object.assign(measures, named(name, await opened(chromiumBrowser, stage, document)));
				Object.assign(measures, named(name, await met(chromiumBrowser, stage, document)));
				if (name === '30')
					Object.assign(measures, await typed(chromiumBrowser, stage, { document, base: bases[place]! }));
				else Object.assign(measures, await crashed(chromiumBrowser, stage, document));
			}
			const { script5, script30: _, ...rest } = measures;
			return { ...rest, script: script5! };
		} finally {
			await chromiumBrowser.close();
		}
	}
};

const named = (size: string, measures: Measures): Measures =>
	Object.fromEntries(Object.entries(measures).map(([name, value]) => [name + size, value]));

const median = (values: readonly number[]) => summarise(values).median;

/** Stores the paper and returns it as one update. */
async function fill({ target }: Stage, place: number): Promise<Uint8Array> {
	const { size, pictures: count } = SIZES[place]!;
	const document = target.documents[place]!;
	const paper = Paper.of({ ...size, pictures: await addPictures(target, { document, count }) });
	(await upload(target, document, paper.news())).leave();
	return Y.encodeStateAsUpdate(paper.doc);
}

/** Openings by somebody who was never here, by somebody on an old phone, and by somebody who comes back. */
async function opened(browser: Browser, stage: Stage, document: string): Promise<Measures> {
	const rounds = range(stage.isQuick ? 1 : 5);
	await times(stage, document, 3); // the server has been asked for it before
	const html = await times(stage, document, 20);
	const results = { cold: [], slow: [], warm: [] } as Record<
		'cold' | 'slow' | 'warm',
		Awaited<ReturnType<Window['open']>>[]
	>;
	for (const person of rounds) {
		const window = await Window.of(browser, stage.target, { person });
		results.cold.push(await window.open(document));
		await window.isSaved();
		results.warm.push(await window.open(document));
		await window.isSaved();
		await window.close();
		const slow = await Window.of(browser, stage.target, { person, isSlow: true });
		results.slow.push(await slow.open(document));
		await slow.close();
	}
	const of = (kind: keyof typeof results, what: 'text' | 'letter' | 'scriptKb') =>
		median(results[kind].map((one) => one[what]));
	return {
		coldText: of('cold', 'text'),
		coldLetter: of('cold', 'letter'),
		slowText: of('slow', 'text'),
		slowLetter: of('slow', 'letter'),
		warmText: of('warm', 'text'),
		script: of('cold', 'scriptKb'),
		html: percentile(html, 0.95)
	};
}

async function times({ target }: Stage, document: string, count: number): Promise<number[]> {
	const taken: number[] = [];
	for (let time = 0; time < count; time++) {
		const since = performance.now();
		const answer = await fetch(`http://127.0.0.1:${target.port}/documents/${document}`, {
			headers: { cookie: target.cookies[0]! }
		});
		await answer.text();
		if (!answer.ok) throw new Error(`the page answered ${answer.status}`);
		taken.push(performance.now() - since);
	}
	return taken;
}

/** Two people in one text: from a key in one window to the change in the other; and what the window weighs. */
async function met(browser: Browser, stage: Stage, document: string): Promise<Measures> {
	const [writer, reader] = await Promise.all(
		[0, 1].map((person) => Window.of(browser, stage.target, { person, types: false }))
	);
	await writer!.look(document);
	await reader!.look(document);
	await writer!.goToTheMiddle();
	const { pressed } = await writer!.press(stage.isQuick ? 15 : KEYS);
	await writer!.isSaved();
	const changes = await reader!.changes();
	const heap = await writer!.heapMb();
	await Promise.all([writer!.close(), reader!.close()]);
	const seen = pressed
		.flatMap((at) => changes.find((change) => change >= at) ?? [])
		.map((change, place) => change - pressed[place]!);
	if (seen.length < pressed.length) throw new Error('a key was never seen');
	return { seen: median(seen), heap };
}

/** Keys alone, among others, and on a slow machine. */
async function typed(
	browser: Browser,
	stage: Stage,
	{ document, base }: { document: string; base: Uint8Array }
): Promise<Measures> {
	const keys = stage.isQuick ? 15 : KEYS;
	const window = await Window.of(browser, stage.target, { person: 0, types: false });
	await window.look(document);
	await window.goToTheMiddle();
	const alone = await window.press(keys);

	const characters = Math.ceil(keys * SECONDS_A_KEY * OTHERS_PER_SECOND);
	const places = paragraphsOf(base)
		.filter((_, place) => place % 7 === 3)
		.slice(0, OTHERS);
	const others = places.map((place) => typeInto(base, { place, characters }));
	const clients = await openAll(
		stage.target,
		others.map(({ clientId }, person) => ({ document, person: person + 10, clientId }))
	);
	const typing = typeAt({ writers: OTHERS, perSecond: OTHERS_PER_SECOND, turns: characters }, (writer, turn) =>
		clients[writer]!.send(clients[writer]!.frameOf(others[writer]!.updates[turn]!))
	);
	const among = await window.press(keys);
	await typing;
	for (const client of clients) client.leave();
	await window.slowDown();
	const slow = await window.press(keys);
	await window.isSaved();
	await window.close();
	return {
		paint: percentile(alone.painted, 0.95),
		paintOthers: percentile(among.painted, 0.95),
		paintSlow: percentile(slow.painted, 0.95)
	};
}

/** Places of the plain paragraphs in the root. */
function paragraphsOf(base: Uint8Array): number[] {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, base);
	return doc
		.getXmlFragment(ROOT)
		.toArray()
		.flatMap((block, place) =>
			block instanceof Y.XmlElement && block.nodeName === 'paragraph' && block.length === 1 ? [place] : []
		);
}

/** Somebody types while the server is killed and comes back. */
async function crashed(browser: Browser, stage: Stage, document: string): Promise<Measures> {
	const typedWhileAway = 'zzqzz';
	const window = await Window.of(browser, stage.target, { person: 0, types: false });
	await window.look(document);
	await window.goToTheMiddle();
	await window.press(3);
	await window.isSaved();
	const back = stage.crash();
	await window.page.keyboard.type(typedWhileAway);
	await back;
	const since = performance.now();
	await window.isSaved();
	const recovered = performance.now() - since;
	await window.close();
	const answer = await fetch(`http://127.0.0.1:${stage.target.port}/documents/${document}`, {
		headers: { cookie: stage.target.cookies[0]! }
	});
	const isThere = (await answer.text()).includes(typedWhileAway);
	return { recovered, lost: isThere ? 0 : typedWhileAway.length };
}
