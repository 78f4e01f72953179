// A built server with its own PostgreSQL, documents, people who may write in them, and the question after each fault:
// does somebody who comes now, to a server that has just started, find everything that was shown or promised?
import * as v from 'valibot';
import * as Y from 'yjs';
import { Api } from '../../server/replay/api';
import { arrive } from '../../server/replay/arrive';
import { Connection } from '../../server/replay/connection';
import { ROOT } from '$shared/document/names';
import { lacking, stateOf } from '../support/ledger';
import { DEMO_PASSWORD, LiveServer, type LiveServerOptions } from '../support/live-server';
import { Client, type Door } from './client';

export interface Place {
	documentId: string;
	/** One for each person. */
	cookies: string[];
}

export class Stage {
	readonly clients: Client[] = [];
	onclose: () => void = () => {};

	static async build(options: LiveServerOptions = {}): Promise<Stage> {
		return new Stage(
			await LiveServer.launch({ ...options, environment: { ATENEO_LOG: 'warn', ...options.environment } })
		);
	}

	private constructor(readonly server: LiveServer) {}

	/** Where sockets connect to. */
	get address(): string {
		return `ws://127.0.0.1:${this.server.port}`;
	}

	get #origin(): string {
		return `http://127.0.0.1:${this.server.port}`;
	}

	/** Somebody who may read in a group and not write: the group, and the cookie they are signed in by. */
	async observer(): Promise<{ groupId: string; cookie: string }> {
		const seat = v.object({ role: v.string(), group: v.nullable(v.object({ id: v.string() })) });
		const people = await new Api(this.#origin, '').get(
			'demo',
			v.array(v.object({ email: v.string(), seats: v.array(seat) }))
		);
		for (const { email, seats } of people) {
			const groupId = seats.find(({ role }) => role === 'observer')?.group?.id;
			if (!groupId) continue;
			return { groupId, cookie: (await Api.signIn(this.#origin, { email, password: DEMO_PASSWORD })).cookie };
		}
		throw new Error('nobody in the example only reads');
	}

	/** A new document, and people signed in who may write in it. */
	async newDocument(people: number, { groupId }: { groupId?: string } = {}): Promise<Place> {
		const { doors } = await arrive({
			url: groupId ? `${this.#origin}/groups/${groupId}` : this.#origin,
			authors: people,
			title: 'Acta',
			person: null,
			demoPassword: DEMO_PASSWORD
		});
		return { documentId: doors[0]!.documentId, cookies: doors.map(({ cookie }) => cookie) };
	}

	/** Somebody with the stock client, who has the document when this resolves. */
	async enter({ documentId, cookies }: Place, person = 0, { address = this.address } = {}): Promise<Client> {
		const client = new Client({ address, documentId, cookie: cookies[person % cookies.length]! });
		this.clients.push(client);
		await until(() => client.provider.synced, 'somebody has the document', 60_000);
		return client;
	}

	/** The document as somebody reads it who comes now. */
	async read({ documentId, cookies }: Place): Promise<Y.Doc> {
		const doc = new Y.Doc();
		const door: Door & { origin: string } = {
			address: this.address,
			origin: this.#origin,
			documentId,
			cookie: cookies[0]!
		};
		const connection = await Connection.open(door, {
			doc,
			receive: (update: Uint8Array) => Y.applyUpdate(doc, update)
		});
		connection.close();
		return doc;
	}

	/**
	 * Nobody may come back before we have looked: clients send again what was lost, and would hide it. Kills the server,
	 * starts it, and reads. Then everybody comes back, and all must become equal.
	 */
	async reckon(place: Place, { isRunning = true } = {}): Promise<string[]> {
		for (const client of this.clients) {
			client.rest();
			client.leave();
		}
		if (isRunning) {
			await until(() => this.clients.every(({ provider }) => !provider.wsconnected), 'everybody has left');
			await this.server.kill();
		}
		await this.server.start();

		const stored = stateOf(await this.read(place));
		const problems = this.clients.flatMap(({ ledger }, number) =>
			lacking(stored, ledger).map((what) => `client ${number} was shown or promised ${what}`)
		);
		// A run in which nobody was promised anything proves nothing.
		if (this.clients.every(({ waits }) => waits.length === 0)) problems.push('nobody was told that anything is saved');
		for (const client of this.clients) client.comeBack();
		return [...problems, ...(await this.meet(place))];
	}

	/** Everybody saves what they have; then all must have one text, and whoever comes must read the same. */
	async meet(place: Place, withinMs = 60_000): Promise<string[]> {
		const { clients } = this;
		try {
			await until(() => clients.every(({ isSaved }) => isSaved), 'everybody is saved', withinMs);
			await until(() => new Set(clients.map(({ text }) => text)).size === 1, 'all have one text', withinMs);
		} catch (error) {
			return [error instanceof Error ? error.message : String(error)];
		}
		const fresh = await this.read(place);
		const text = fresh.getXmlFragment(ROOT).toString();
		const stored = stateOf(fresh);
		const exported = await this.export(place);
		const wrong = exported === text ? [] : [`the API says something else than the socket: ${exported.slice(0, 80)}`];
		return [
			...wrong,
			...clients.flatMap(({ doc, text: own }, number) => [
				...(own === text ? [] : [`client ${number} has another text than whoever comes now`]),
				...lacking(stored, stateOf(doc)).map((what) => `client ${number} wrote ${what}`),
				...(doc.store.pendingStructs || doc.store.pendingDs ? [`client ${number} has something pending`] : [])
			])
		];
	}

	/** The document as pages and programs get it, which is another way through the server. */
	async export({ documentId, cookies }: Place): Promise<string> {
		const address = `${this.#origin}/api/v1/documents/${documentId}?format=ydoc`;
		try {
			const answer = await fetch(address, { headers: { cookie: cookies[0]! }, signal: AbortSignal.timeout(20_000) });
			if (!answer.ok) return `HTTP ${answer.status}`;
			const doc = new Y.Doc();
			Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()));
			return doc.getXmlFragment(ROOT).toString();
		} catch (error) {
			return error instanceof Error ? error.message : String(error);
		}
	}

	async leave(): Promise<void> {
		for (const client of this.clients.splice(0)) client.close();
	}

	async close(): Promise<void> {
		await this.leave();
		await this.server.remove();
		this.onclose();
	}
}

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Waits until it holds; fails in its own words when it does not within the time. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, withinMs = 30_000): Promise<void> {
	const end = performance.now() + withinMs;
	while (!(await holds())) {
		if (performance.now() > end) throw new Error(`waited ${withinMs / 1_000} s in vain until ${what}`);
		await sleep(20);
	}
}

/** The value that so many of a hundred are at most. */
export function percentile(values: readonly number[], part: number): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * part) / 100))] ?? 0;
}
