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

	function page(mayWrite: boolean) {
		const wire: unknown[] = [];
		class Wire {
			send(data: unknown): void {
				wire.push(data);
			}
		}
		vi.stubGlobal('WebSocket', Wire);
		const counted: string[] = [];
		const CountingSocket = countingSocket({ mayWrite: () => mayWrite, onsent: (kind) => counted.push(kind) });
		const send = (data: Uint8Array<ArrayBuffer>) => CountingSocket.prototype.send.call({}, data);
		for (const frame of [STEP_1, STEP_2, UPDATE, AWARENESS]) send(frame);
		return { wire, counted };
	}

	it('a writer’s changes go out and are counted', () => {
		expect(page(true)).toEqual({ wire: [STEP_1, STEP_2, UPDATE, AWARENESS], counted: ['step2', 'update'] });
	});

	it('a reader’s stay here', () => {
		expect(page(false)).toEqual({ wire: [STEP_1, AWARENESS], counted: [] });
	});
});
