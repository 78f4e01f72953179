// A right is taken away while somebody is typing: how long they still could.
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from '../client/client';
import { expectSame, readAfresh } from '../client/probe';
import type { Scenario } from '../scenario';
import type { Target } from '../target';
import { makeBase, typeInto, type Typed } from '../texts/typing';
import { upload } from './steps';

const TIMES = 5;
const EVERY_MS = 20;
const CHAIR = 0;

export const revoke: Scenario = {
	name: 'revoke',
	title: 'A right revoked',
	how: 'Somebody types 50 characters a second. In one document the chair archives it; in another the person signs out elsewhere with the same sign-in. The clock runs from the request to the moment the socket is closed; the slowest of five each counts. Nothing acknowledged may be missing afterwards, and nothing sent after the answer may be there.',
	peers: ['ateneo'],
	documents: () => TIMES * 2,
	rows: [
		{
			measure: 'archived',
			what: 'right revoked → refused, document archived',
			unit: 'ms',
			goals: [{ than: null, is: 'atMost', must: 1_000, aim: 200 }]
		},
		{
			measure: 'signedOut',
			what: 'right revoked → refused, signed out',
			unit: 'ms',
			goals: [{ than: null, is: 'atMost', must: 1_000, aim: 200 }]
		}
	],

	async run({ target }) {
		const times = { archived: [] as number[], signedOut: [] as number[] };
		for (const [number, document] of target.documents.entries()) {
			const person = number + 1;
			const { cookies } = target;
			if (number % 2 === 0) {
				const request: Request = { method: 'POST', path: `documents/${document}/archive`, cookie: cookies[CHAIR]! };
				times.archived.push(await revokeWhileTyping(target, { document, person }, request));
			} else {
				const request: Request = { method: 'DELETE', path: 'session', cookie: cookies[person]! };
				times.signedOut.push(await revokeWhileTyping(target, { document, person }, request));
			}
		}
		return { archived: Math.max(...times.archived), signedOut: Math.max(...times.signedOut) };
	}
};

interface Request {
	method: 'POST' | 'DELETE';
	path: string;
	cookie: string;
}

/** Milliseconds from the request to the end of the connection. */
async function revokeWhileTyping(
	target: Target,
	{ document, person }: { document: string; person: number },
	request: Request
): Promise<number> {
	const base = makeBase(1);
	const typed = typeInto(base, { place: 0, characters: 500 });
	(await upload(target, document, [base])).leave();
	const client = await Client.open(target, { document, person, clientId: typed.clientId });

	let sent = 0;
	const send = () => client.closed === null && client.send(client.frameOf(typed.updates[sent++]!));
	const typing = setInterval(send, EVERY_MS);
	await sleep(300);
	const since = performance.now();
	const answered = ask(target, request).then(() => sent);
	await client.ended();
	const took = client.closedAt - since;
	const sentBeforeAnswer = await answered;
	clearInterval(typing);

	await expectPrefix(target, document, typed, { atLeast: client.saved - 1, atMost: sentBeforeAnswer + 1 });
	return took;
}

async function ask({ port }: Target, { method, path, cookie }: Request): Promise<void> {
	const origin = `http://127.0.0.1:${port}`;
	const answer = await fetch(`${origin}/api/v1/${path}`, { method, headers: { cookie, origin } });
	if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
	await answer.arrayBuffer();
}

async function expectPrefix(
	target: Target,
	document: string,
	{ text }: Typed,
	{ atLeast, atMost }: { atLeast: number; atMost: number }
): Promise<void> {
	const read = await readAfresh(target, document);
	expectSame(read, text.slice(0, read.length));
	if (read.length < atLeast) throw new Error(`${atLeast} characters were acknowledged, ${read.length} are there`);
	if (read.length > atMost) throw new Error(`${atMost} characters could be stored, ${read.length} are there`);
}
