// Which messages of a page carry changes, and that a reader's never leave it.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { changeIn, countingSocket } from '$lib/sync/counting-socket';
import { MESSAGE, SYNC } from '$shared/sync/protocol';

const STEP_1 = new Uint8Array([MESSAGE.sync, SYNC.step1, 0]);
const STEP_2 = new Uint8Array([MESSAGE.sync, SYNC.step2, 0]);
const UPDATE = new Uint8Array([MESSAGE.sync, SYNC.update, 0]);
const AWARENESS = new Uint8Array([MESSAGE.awareness, 1, 2]);

it('step 2 and updates are counted, nothing else', () => {
	expect([STEP_1, STEP_2, UPDATE, AWARENESS].map(changeIn)).toEqual([null, 'step2', 'update', null]);
});

describe('[S3] what a page sends', () => {
	afterEach(() => vi.unstubAllGlobals());

	function page(mayWrite: boolean, frames = [STEP_1, STEP_2, UPDATE, AWARENESS]) {
		const wire: unknown[] = [];
		class Wire {
			send(data: unknown): void {
				wire.push(data);
			}
		}
		vi.stubGlobal('WebSocket', Wire);
		const counted: string[] = [];
		const CountingSocket = countingSocket({
			mayWrite: () => mayWrite,
			limits: { updateBytes: 100, step2Bytes: 200 },
			onsent: (kind) => counted.push(kind),
			ontoobig: () => counted.push('too big')
		});
		const send = (data: Uint8Array<ArrayBuffer>) => CountingSocket.prototype.send.call({}, data);
		for (const frame of frames) send(frame);
		return { wire, counted };
	}

	it('a writer’s changes go out and are counted', () => {
		expect(page(true)).toEqual({ wire: [STEP_1, STEP_2, UPDATE, AWARENESS], counted: ['step2', 'update'] });
	});

	it('a reader’s stay here', () => {
		expect(page(false)).toEqual({ wire: [STEP_1, AWARENESS], counted: [] });
	});

	it('what the server would not take does not go out, and is told', () => {
		const large = (frame: Uint8Array<ArrayBuffer>, bytes: number) => {
			const padded = new Uint8Array(bytes);
			padded.set(frame);
			return padded;
		};
		expect(page(true, [large(UPDATE, 101)])).toEqual({ wire: [], counted: ['too big'] });
		expect(page(true, [large(STEP_2, 201)])).toEqual({ wire: [], counted: ['too big'] });
		expect(page(true, [large(STEP_2, 200)]).counted).toEqual(['step2']);
		expect(page(true, [large(AWARENESS, 300)]).wire).toHaveLength(1);
	});
});
