// How long it takes to compare two versions of a White Paper of 30,000 words, from the question to the drawn answer.
import { summarise } from '../measure/statistics';
import type { Measures, Scenario, Stage } from '../scenario';
import { alikeLines, Paper } from '../texts/edited-paper';
import { addPictures } from '../texts/pictures';
import { upload } from './steps';

const SIZE = { words: 30_000, tables: 60, footnotes: 300 };
const PICTURES = 80;
const ALIKE = 8_000;
const AGAIN = 10;

const goal = (must: number, aim: number) => [{ than: null, is: 'atMost' as const, must, aim }];

export const compare: Scenario = {
	name: 'compare',
	title: 'Two versions compared',
	how: `A White Paper of 30,000 words with 60 tables, 80 pictures and 300 footnotes, kept as a version after each: as it was; a word here and there; a word in every third paragraph, every table changed, forty blocks moved and forty gone. Asked by the API with the drawn text. Against slowness on purpose: ${ALIKE.toLocaleString('en')} lines that all say one of five things, against as many others.`,
	peers: ['ateneo'],
	documents: () => 2,
	rows: [
		{ measure: 'light', what: 'a few words changed', unit: 'ms', goals: goal(1_000, 300) },
		{
			measure: 'heavy',
			what: 'a third of all paragraphs, all tables, forty blocks moved',
			unit: 'ms',
			goals: goal(1_000, 400)
		},
		{ measure: 'side', what: 'the same, side by side', unit: 'ms', goals: goal(1_000, 400) },
		{ measure: 'now', what: 'a version with the present text', unit: 'ms', goals: goal(2_000, 1_000) },
		{ measure: 'again', what: 'asked again, median', unit: 'ms', goals: goal(50, 20) },
		{ measure: 'hostile', what: 'made to be slow', unit: 'ms', goals: goal(5_000, 2_000) },
		{ measure: 'changes', what: 'changes found', unit: 'count' }
	],

	async run(stage) {
		const [paper, lines] = stage.target.documents as [string, string];
		const pictures = await addPictures(stage.target, { document: paper, count: PICTURES });
		const text = Paper.of({ ...SIZE, pictures });
		await keep(stage, paper, text);
		text.editEvery(25);
		await keep(stage, paper, text);
		text.editEvery(3);
		text.editTables();
		text.moveAndRemove(40);
		await keep(stage, paper, text);
		await keep(stage, lines, new Paper(alikeLines(ALIKE, 1)));
		const measures: Measures = {};
		measures.light = (await ask(stage, paper, 'from=1&to=2&as=inline')).ms;
		const heavy = await ask(stage, paper, 'from=1&to=3&as=inline');
		[measures.heavy, measures.changes] = [heavy.ms, heavy.changes];
		measures.side = (await ask(stage, paper, 'from=1&to=3&as=side')).ms;
		measures.now = (await ask(stage, paper, 'from=2&to=now&as=inline')).ms;
		const again: number[] = [];
		for (let time = 0; time < AGAIN; time++) again.push((await ask(stage, paper, 'from=1&to=3')).ms);
		measures.again = summarise(again).median;

		const other = new Paper(alikeLines(ALIKE, 1));
		other.news();
		other.replaceAll(alikeLines(ALIKE, 2));
		await keep(stage, lines, other);
		measures.hostile = (await ask(stage, lines, 'from=1&to=2&as=inline')).ms;
		return measures;
	}
};

/** Sends what was written, and keeps it as a version. */
async function keep({ target }: Stage, document: string, paper: Paper): Promise<void> {
	(await upload(target, document, paper.news())).leave();
	const answer = await fetch(`${addressOf(target.port, document)}/versions`, {
		method: 'POST',
		headers: { cookie: target.cookies[0]!, 'content-type': 'application/json' },
		body: JSON.stringify({ name: 'Copia' })
	});
	if (!answer.ok) throw new Error(`keeping a version answered ${answer.status}: ${await answer.text()}`);
}

async function ask({ target }: Stage, document: string, query: string): Promise<{ ms: number; changes: number }> {
	const since = performance.now();
	const answer = await fetch(`${addressOf(target.port, document)}/comparison?${query}`, {
		headers: { cookie: target.cookies[0]! }
	});
	const body = await answer.text();
	const ms = performance.now() - since;
	if (!answer.ok) throw new Error(`comparing answered ${answer.status}: ${body}`);
	return { ms, changes: (JSON.parse(body) as { changes: unknown[] }).changes.length };
}

const addressOf = (port: number, document: string) => `http://127.0.0.1:${port}/api/v1/documents/${document}`;
