// Every attack, one after the other and then all at once, while somebody honest writes: how long they wait for “saved”.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as Y from 'yjs';
import { chance } from '../../support/meeting';
import type { Client } from '../client';
import type { Errand, Report } from '../crowd';
import type { Scenario } from '../scenario';
import { percentile, until } from '../stage';
import { residentMb } from './slow-reader';

const PEOPLE = 2;
const SCALE = 5;
const UPGRADES = 10_000;
const RECONNECTS = 1_000;
const SAVED_WITHIN_MS = 500;
const BACK_WITHIN_MS = 5_000;
const MAY_GROW_MB = 400;

export const hostile: Scenario = {
	name: 'hostile',
	title: 'broken and hostile frames, floods, 10,000 upgrades, 1,000 reconnects: honest edits saved within 500 ms [S6]',
	async run({ seed, say, stage: stageOf }) {
		// A thousand sockets of one person, whom the default limit would not let in.
		const environment = { ATENEO_LIMIT_SOCKETS_PER_PERSON: '2000', ATENEO_LOG: 'silent' };
		const stage = await stageOf({ environment });
		const problems: string[] = [];
		try {
			const observer = await stage.observer();
			const place = await stage.newDocument(PEOPLE, observer);
			const [honest, other] = place.cookies;
			if (!other || other === honest) throw new Error('the group of the observer has one writer only');
			const anna = await stage.enter(place);
			anna.write(20, chance(seed));
			const before = await residentMb(stage.server.pid!);
			const memory = watchMemory(stage.server.pid!);

			const at = {
				seed,
				syncAddress: `${stage.address}/sync`,
				documentId: place.documentId,
				cookies: { writer: other, reader: observer.cookie }
			};
			const victim = () => ({ client: anna.doc.clientID, clock: Y.getState(anna.doc.store, anna.doc.clientID) });
			const send = async (what: string, errand: Errand): Promise<number> => {
				anna.waits.length = 0;
				const report = await sendCrowd(errand);
				problems.push(...report.problems.map((problem) => `${what}: ${problem}`), ...patience(what, anna));
				say(`${what}: ${(report.tookMs / 1_000).toFixed(1)} s; ${told(anna)}`);
				return report.tookMs;
			};

			const attack = { ...at, name: 'attack', scale: SCALE } as const;
			await send('one after the other', { ...attack, victim: victim(), atOnce: false });
			await send('all at once', { ...attack, victim: victim(), atOnce: true });
			await send(`${UPGRADES} upgrades without a sign-in`, { ...at, name: 'knock', times: UPGRADES });
			const backMs = await send(`${RECONNECTS} reconnects`, { ...at, name: 'reconnect', people: RECONNECTS });
			if (backMs > BACK_WITHIN_MS) problems.push(`${RECONNECTS} reconnects took ${(backMs / 1_000).toFixed(1)} s`);

			anna.rest();
			await until(() => anna.isSaved, 'Anna is saved');
			const grown = Math.round(memory.most() - before);
			if (grown > MAY_GROW_MB) problems.push(`the server grew by ${grown} MB`);
			if (anna.closes.length > 0) problems.push(`Anna was disturbed: ${anna.closes.join(', ')}`);
			problems.push(...(await stage.meet(place)), ...(await stage.reckon(place)));
			return {
				figures: `${anna.edits} honest edits; memory +${grown} MB at most; ${RECONNECTS} back after ${(backMs / 1_000).toFixed(1)} s`,
				problems
			};
		} finally {
			await stage.close();
		}
	}
};

const longest = ({ waits }: Client) => Math.max(0, ...waits);

const told = (anna: Client) =>
	`saved after ${percentile(anna.waits, 50).toFixed(0)} ms, p99 ${percentile(anna.waits, 99).toFixed(0)}, longest ${longest(anna).toFixed(0)}`;

const patience = (what: string, anna: Client): string[] =>
	longest(anna) > SAVED_WITHIN_MS ? [`${what}: an honest edit waited ${longest(anna).toFixed(0)} ms for “saved”`] : [];

async function sendCrowd(errand: Errand): Promise<Report> {
	const crowd = fork(fileURLToPath(new URL('crowd.js', import.meta.url)));
	crowd.send(errand);
	const [report] = (await once(crowd, 'message')) as [Report];
	return report;
}

function watchMemory(pid: number): { most(): number } {
	let most = 0;
	const timer = setInterval(() => void residentMb(pid).then((now) => (most = Math.max(most, now))), 250);
	return {
		most: () => {
			clearInterval(timer);
			return most;
		}
	};
}
