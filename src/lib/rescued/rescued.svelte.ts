// The passages of one document that wait for somebody to decide, as this page knows them.

export interface Passage {
	id: string;
	text: string;
	author: { name: string; organisation: string; isYou: boolean } | null;
	writtenAt: Date;
	before: string;
	after: string;
}

type Sent = Omit<Passage, 'writtenAt'> & { writtenAt: string };

export class Rescued {
	all = $state.raw<Passage[]>([]);
	/** There was one since the page was opened: what shows them is loaded then. */
	everAny = $state(false);
	#address: string;

	constructor(documentId: string, all: Passage[]) {
		this.#address = `/api/v1/documents/${documentId}/rescued`;
		this.all = all;
		this.everAny = all.length > 0;
	}

	/** Asks again; says how many are new. Where there is no answer everything stays as it was. */
	async refresh(): Promise<number> {
		const answer = await fetch(this.#address).catch(() => null);
		if (answer?.status === 403) this.all = []; // no longer one's own business
		if (!answer?.ok) return 0;
		const sent = (await answer.json()) as Sent[];
		const known = this.all.map(({ id }) => id);
		// eslint-disable-next-line svelte/prefer-svelte-reactivity -- a moment that never changes
		this.all = sent.map((passage) => ({ ...passage, writtenAt: new Date(passage.writtenAt) }));
		this.everAny ||= sent.length > 0;
		return sent.filter(({ id }) => !known.includes(id)).length;
	}

	putBack = (id: string): Promise<'done' | 'settled' | 'failed'> => this.#settle(id, 'POST', `${id}/back`);

	dismiss = (id: string): Promise<'done' | 'settled' | 'failed'> => this.#settle(id, 'DELETE', id);

	async #settle(id: string, method: string, path: string): Promise<'done' | 'settled' | 'failed'> {
		const answer = await fetch(`${this.#address}/${path}`, { method }).catch(() => null);
		if (!answer?.ok && answer?.status !== 404 && answer?.status !== 409) return 'failed';
		this.all = this.all.filter((passage) => passage.id !== id);
		return answer.ok ? 'done' : 'settled';
	}
}
