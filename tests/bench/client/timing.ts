// When updates were sent, seen by somebody else, and acknowledged as stored: light enough to stand beside the crowd.
import * as Y from 'yjs';
import { percentile } from '../measure/statistics';
import type { Client, Visit } from './client';

/** Before its first update a client has answered the server's step 1, which is counted too. */
const COUNTED_BEFORE = 1;

interface Sent {
	at: number[];
	seen: number;
	saved: number;
}

/** For updates of one clock each, as `typeInto` makes them. */
export class Timing {
	/** Milliseconds from sending to another client. */
	readonly toSeen: number[] = [];
	/** Milliseconds from sending to the word that it is stored. */
	readonly toSaved: number[] = [];
	#sent = new Map<number, Sent>();

	/** Sends the writer's next update now. */
	send(client: Client, clientId: number, frame: Buffer): void {
		this.#of(clientId).at.push(performance.now());
		client.send(frame);
	}

	/** To be spread into the visit of somebody who watches others. */
	get eyes(): Pick<Visit, 'onbytes'> {
		return {
			onbytes: (bytes) => {
				const now = performance.now();
				for (const [clientId, clock] of Y.parseUpdateMeta(bytes).to) {
					const sent = this.#sent.get(clientId);
					while (sent && sent.seen < clock && sent.seen < sent.at.length) this.toSeen.push(now - sent.at[sent.seen++]!);
				}
			}
		};
	}

	/** To be spread into the visit of a writer. */
	ledger(clientId: number): Pick<Visit, 'onsaved'> {
		return {
			onsaved: (saved) => {
				const now = performance.now();
				const sent = this.#of(clientId);
				while (sent.saved < saved - COUNTED_BEFORE) this.toSaved.push(now - sent.at[sent.saved++]!);
			}
		};
	}

	/** For the report: `seen50`, `saved99` and their like. Only what was measured. */
	get measures(): Record<string, number> {
		const of = (name: string, values: number[]) =>
			values.length === 0
				? {}
				: {
						[`${name}50`]: percentile(values, 0.5),
						[`${name}95`]: percentile(values, 0.95),
						[`${name}99`]: percentile(values, 0.99)
					};
		return { ...of('seen', this.toSeen), ...of('saved', this.toSaved) };
	}

	#of(clientId: number): Sent {
		let sent = this.#sent.get(clientId);
		if (!sent) this.#sent.set(clientId, (sent = { at: [], seen: 0, saved: 0 }));
		return sent;
	}
}
