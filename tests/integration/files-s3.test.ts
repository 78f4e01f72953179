// Files in an S3, by the protocol: a server of ours that speaks it, and checks who signs what.
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../server/app';
import { createDocument } from '../../server/documents';
import { addFile, readFile } from '../../server/files';
import { openStorage } from '../../server/storage';
import { testApp } from '../support/app';
import { jpeg, metadataOf } from '../support/images';
import { SmallS3 } from '../support/s3';
import { makeTown, type Town } from '../support/town';

const PLACE = { bucket: 'ateneo', region: 'eu-south-2', key: { id: 'ATENEO', secret: 'un secreto' } };

const s3 = new SmallS3(PLACE);
let endpoint: string;
let app: App;
let town: Town;

beforeAll(async () => {
	endpoint = await s3.open();
	app = await testApp({ config: { s3: { ...PLACE, endpoint } } });
	town = await makeTown(app);
});
afterAll(() => s3.close());

const storage = (change: Partial<typeof PLACE & { endpoint: string }> = {}) =>
	openStorage({ s3: { ...PLACE, endpoint, ...change }, dataFolder: '/nowhere' });

describe('an S3', () => {
	it('keeps, gives and takes away', async () => {
		const one = storage();
		const bytes = new Uint8Array([1, 2, 3, 0, 255]);
		expect(await one.get('a/b.webp')).toBe(null);
		await one.put('a/b.webp', bytes);
		await one.put('a/b.webp', bytes);
		expect(new Uint8Array((await one.get('a/b.webp'))!)).toEqual(bytes);
		await one.remove('a/b.webp');
		await one.remove('a/b.webp');
		expect(await one.get('a/b.webp')).toBe(null);
		one.close();
	});

	it.each([
		['another secret', { key: { ...PLACE.key, secret: 'adivinado' } }],
		['another name', { key: { ...PLACE.key, id: 'OTRO' } }],
		['another region', { region: 'us-east-1' }],
		['another bucket', { bucket: 'nada' }],
		['an address where nothing is', { endpoint: 'http://127.0.0.1:9' }]
	])('asked with %s is away, and does not say that there is no such file', async (_, change) => {
		const one = storage(change);
		await expect(one.put('c.webp', new Uint8Array(3))).rejects.toMatchObject({ code: 'unavailable' });
		await expect(one.get('c.webp')).rejects.toMatchObject({ code: 'unavailable' });
		expect(s3.kept.size).toBe(0);
		one.close();
	});

	it('holds a document’s pictures, and the disk of this machine none', async () => {
		const input = { groupId: town.groups.home, kind: 'blank' as const, title: 'Informe', language: 'es' as const };
		const { id: documentId } = await createDocument(app, town.people.chair, input);
		const bytes = await jpeg({ width: 1000, height: 500 });
		const body = (async function* () {
			yield bytes;
		})();
		const { file } = await addFile(app, town.people.chair, { documentId, body, announced: bytes.length });
		expect([...s3.kept.keys()]).toEqual(
			[480, 960, 1000].map((width) => `/ateneo/${file.slice(0, 2)}/${file}/${width}.webp`)
		);
		const found = await readFile(app, { documentId, only: null }, { file, width: 480 });
		expect(await metadataOf(await found.bytes())).toMatchObject({ format: 'webp', width: 480, height: 240 });
		expect(await readdir(app.config.dataFolder)).toEqual([]);
	});
});
