// Files of documents with a real PostgreSQL, a real disk and a real process that draws.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Person } from '../../server/accounts';
import { createDocument } from '../../server/documents';
import { addFile, copyFiles, countFiles, readFile, rightByReading } from '../../server/files';
import { makeFileThrottle } from '../../server/files/throttle';
import { Images } from '../../server/images';
import { makeLog } from '../../server/log';
import type { App } from '../../server/app';
import { testApp } from '../support/app';
import { bomb, boast, colorAt, jpeg, metadataOf, photo, png, polyglot, svg, webp } from '../support/images';
import { eventsOf, makeTown, type Town } from '../support/town';

let app: App;
let town: Town;
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ateneo-files-'));
	app = await testApp({ config: { dataFolder: folder } });
	town = await makeTown(app);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
	app.fileThrottle = makeFileThrottle(app.limits);
});

const newDocument = async (place: 'home' | 'sister' = 'home'): Promise<string> => {
	const person = place === 'home' ? town.people.chair : town.strangers.ofSisterGroup;
	const input = { groupId: town.groups[place], kind: 'blank' as const, title: 'Informe', language: 'es' as const };
	return (await createDocument(app, person, input)).id;
};

async function* inPieces(bytes: Uint8Array, size = 64 * 1024) {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const add = (documentId: string, bytes: Uint8Array, person: Person = town.people.chair) =>
	addFile(app, person, { documentId, body: inPieces(bytes), announced: bytes.length });

async function read(documentId: string, file: string, width: number | null = null, person = town.people.observer) {
	const found = await readFile(app, await rightByReading(app, person, { documentId }), { file, width });
	return found.bytes();
}

/** As near as the eye can tell. */
const GREEN = /^#0[0-3]f[c-f]0[0-3]$/;
const RED = /^#f[c-f]0[0-3]0[0-3]$/;

const onDisk = async () =>
	(await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true }).catch(() => []))
		.filter((entry) => entry.isFile())
		.map(({ name, parentPath }) => join(parentPath, name));

describe('a picture that is taken', () => {
	it.each([
		['PNG', png],
		['JPEG', jpeg],
		['WebP', webp]
	])('%s becomes WebP of the same size', async (_, make) => {
		const documentId = await newDocument();
		const kept = await add(documentId, await make());
		expect(kept).toEqual({ file: expect.stringMatching(/^[0-9a-f]{64}$/), width: 640, height: 360 });
		expect(await metadataOf(await read(documentId, kept.file))).toMatchObject({
			format: 'webp',
			width: 640,
			height: 360
		});
	});

	it('stands upright, and tells nobody where or by whom it was taken', async () => {
		const documentId = await newDocument();
		const sent = await photo();
		expect((await metadataOf(sent)).exif!.toString('latin1')).toContain('secreta');
		const { file, width, height } = await add(documentId, sent);
		expect({ width, height }).toEqual({ width: 300, height: 800 });
		const kept = await read(documentId, file);
		expect(await metadataOf(kept)).not.toHaveProperty('exif');
		expect(Buffer.from(kept).toString('latin1')).not.toMatch(/EXIF|secreta|Robles|GPS/);
		// It lay on its side: what was on its left is on top.
		expect([await colorAt(kept, 150, 100), await colorAt(kept, 150, 700)]).toEqual([
			expect.stringMatching(/^#f[a-f0-9]0/),
			expect.stringMatching(/^#0.*f[a-f0-9]$/)
		]);
	});

	it('is kept in several widths, and no wider than anybody can see', async () => {
		const documentId = await newDocument();
		const { file, width, height } = await add(documentId, await jpeg({ width: 3000, height: 1500 }));
		expect({ width, height }).toEqual({ width: 2160, height: 1080 });
		const widths = await Promise.all(
			[null, 100, 480, 500, 960, 1440, 2160, 9000].map(async (wanted) =>
				metadataOf(await read(documentId, file, wanted)).then(({ width }) => width)
			)
		);
		expect(widths).toEqual([2160, 480, 480, 960, 960, 1440, 2160, 2160]);
	});

	it('is kept once, however often and by whomever it comes', async () => {
		const [one, other] = [await newDocument(), await newDocument()];
		const before = (await onDisk()).length;
		const sent = await png({ width: 700, height: 300 }, 7);
		const [first, second] = await Promise.all([add(one, sent), add(one, sent, town.people.member)]);
		const third = await add(other, sent);
		expect(second).toEqual(first);
		expect(third).toEqual(first);
		expect((await onDisk()).length).toBe(before + 2); // two widths
		const added = (await eventsOf(app)).filter(
			({ verb, data }) => verb === 'document.fileAdded' && (data as { file: string }).file === first.file
		);
		expect(added.map(({ object_id }) => object_id).sort()).toEqual([one, other].sort());
	});

	it('loses whatever stood behind it', async () => {
		const documentId = await newDocument();
		const { file } = await add(documentId, await polyglot());
		const kept = Buffer.from(await read(documentId, file)).toString('latin1');
		expect(kept.slice(8, 12)).toBe('WEBP');
		expect(kept).not.toMatch(/script|cookie|html/);
	});
});

describe('an SVG', () => {
	const hits: string[] = [];
	const trap = createServer((request, response) => {
		hits.push(request.url ?? '');
		response.end();
	});
	let address: string;

	beforeAll(async () => {
		await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
		address = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
	});
	afterAll(() => void trap.close());

	it('is drawn, as sharp as the sharpest screen needs it', async () => {
		const documentId = await newDocument();
		const kept = await add(documentId, svg('<circle cx="150" cy="50" r="40" fill="#ff0000"/>'));
		expect(kept).toMatchObject({ width: 1920, height: 960 });
		const bytes = await read(documentId, kept.file);
		expect((await metadataOf(bytes)).format).toBe('webp');
		expect(await colorAt(bytes, 100, 480)).toMatch(GREEN);
		expect(await colorAt(bytes, 1440, 480)).toMatch(RED);
	});

	it('runs nothing, fetches nothing and reads no file of ours', async () => {
		const documentId = await newDocument();
		const red = join(folder, 'red.png');
		await writeFile(red, await png({ width: 10, height: 10 }));
		const file = `file://${red}`;
		const hostile = [
			svg(`<script>fetch("${address}/script")</script><script href="${address}/src"/>`, { root: 'onload="alert(1)"' }),
			svg(
				`<image href="${address}/image" width="200" height="100"/><image xlink:href="${file}" width="200" height="100"/>`
			),
			svg(`<use href="${address}/use#a"/><use href="${file}#a"/>`),
			svg(`<style>@import url("${address}/import"); rect { fill: url("${address}/fill") }</style>`),
			svg(`<foreignObject width="200" height="100"><iframe src="${address}/frame"/></foreignObject>`),
			svg('<text y="50">&secret;</text>', {
				before: `<!DOCTYPE svg [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY % far SYSTEM "${address}/dtd"> %far;]>`
			}),
			svg('', { before: `<!DOCTYPE svg SYSTEM "${address}/doctype">` }),
			svg('', { before: `<?xml-stylesheet href="${address}/sheet"?>` })
		];
		for (const each of hostile) {
			const kept = await add(documentId, each).catch((error: unknown) => error);
			// Whatever could not be had is left out, or the whole is called broken; never is anything asked for.
			if (kept instanceof Error) expect(kept).toMatchObject({ code: 'file.broken' });
			else {
				const bytes = await read(documentId, (kept as { file: string }).file);
				expect(await colorAt(bytes, 100, 480)).toMatch(GREEN);
			}
		}
		expect(hits).toEqual([]);
	});

	it('that grows without end is refused, and the next picture is drawn', async () => {
		const documentId = await newDocument();
		const laughs = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(20)}">`).join('');
		const before = `<!DOCTYPE svg [<!ENTITY l0 "lol">${laughs}]>`;
		await expect(add(documentId, svg('<text y="50">&l12;</text>', { before }))).rejects.toMatchObject({
			code: 'file.broken'
		});
		await add(documentId, await png());
	});
});

describe('what is refused', () => {
	let documentId: string;
	beforeAll(async () => {
		documentId = await newDocument();
	});

	const refused = async (bytes: Uint8Array, code: string) => {
		const before = [await onDisk(), await eventsOf(app)];
		await expect(add(documentId, bytes)).rejects.toMatchObject({ code });
		expect([await onDisk(), await eventsOf(app)]).toEqual(before);
	};

	it.each([
		['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
		['a PDF', Buffer.from('%PDF-1.7')],
		['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
		['a TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1')]
	])('%s, whatever it is called', (_, bytes) => refused(bytes, 'file.wrongType'));

	it('nothing at all', () => refused(Buffer.alloc(0), 'file.broken'));

	it('half of a picture', async () => {
		for (const whole of [await png(), await jpeg(), await webp()])
			await refused(whole.subarray(0, whole.length / 2), 'file.broken');
	});

	it('a picture that says too much of itself', () =>
		refused(boast({ width: 100_000, height: 100_000 }), 'file.tooManyPixels'));

	it('a bomb: some kilobytes that unpack to four hundred million pixels', async () => {
		const sent = bomb();
		expect(sent.length).toBeLessThan(500_000);
		await refused(sent, 'file.tooManyPixels');
	});

	it('more than was announced, without keeping it', async () => {
		let asked = 0;
		async function* endless() {
			for (;;) {
				asked += 1;
				yield new Uint8Array(1024 * 1024);
			}
		}
		const sent = addFile(app, town.people.chair, { documentId, body: endless(), announced: null });
		await expect(sent).rejects.toMatchObject({ code: 'file.tooLarge' });
		expect(asked).toBeLessThan(23);
	});

	it('too much, before a byte of it is read', async () => {
		let asked = 0;
		const body: AsyncIterable<Uint8Array> = {
			[Symbol.asyncIterator]: () => ({ next: () => (asked++, new Promise(() => {})) })
		};
		const announced = app.limits.fileBytes + 1;
		const sent = addFile(app, town.people.chair, { documentId, body, announced });
		await expect(sent).rejects.toMatchObject({ code: 'file.tooLarge' });
		expect(asked).toBe(0);
	});

	it('leaves nothing in the temporary files', async () => {
		const left = (await readdir(tmpdir())).filter((name) => name.startsWith('ateneo-file-'));
		expect(left).toEqual([]);
	});

	it('many in a row, by one person', async () => {
		app.fileThrottle = makeFileThrottle({ filesPerTenMinutes: 2 });
		const sent = await png();
		await add(documentId, sent);
		await add(documentId, sent);
		await expect(add(documentId, sent)).rejects.toMatchObject({
			code: 'file.throttled',
			retryAfterS: expect.any(Number)
		});
		await add(documentId, sent, town.people.member);
	});
});

describe('who may', () => {
	it('adds a picture: whoever may write', async () => {
		const documentId = await newDocument();
		const sent = await png();
		for (const role of ['chair', 'vice_chair', 'secretary', 'member'] as const)
			await add(documentId, sent, town.people[role]);
		for (const role of ['reviewer', 'observer', 'manager'] as const)
			await expect(add(documentId, sent, town.people[role])).rejects.toMatchObject({ code: 'forbidden' });
		for (const person of [town.people.admin, ...Object.values(town.strangers)])
			await expect(add(documentId, sent, person)).rejects.toMatchObject({ code: 'notFound' });
	});

	it('sees it: whoever may read; a stranger learns nothing', async () => {
		const [documentId, other] = [await newDocument(), await newDocument()];
		const { file } = await add(documentId, await png({ width: 100, height: 100 }, 3));
		for (const role of ['manager', 'chair', 'member', 'reviewer', 'observer'] as const)
			expect((await read(documentId, file, null, town.people[role])).length).toBeGreaterThan(0);
		for (const person of [town.people.admin, town.people.guest, ...Object.values(town.strangers)])
			await expect(read(documentId, file, null, person)).rejects.toMatchObject({ code: 'notFound' });
		// By its hash alone nobody gets it through a document that does not have it.
		await expect(read(other, file)).rejects.toMatchObject({ code: 'notFound' });
	});

	it('sees a published one: everybody, if the edition shows it', async () => {
		const documentId = await newDocument();
		const [shown, draft] = [
			await add(documentId, await png({ width: 90, height: 90 }, 4)),
			await add(documentId, await jpeg())
		];
		const right = { documentId, only: new Set([shown.file]) };
		expect((await (await readFile(app, right, { file: shown.file, width: null })).bytes()).length).toBeGreaterThan(0);
		await expect(readFile(app, right, { file: draft.file, width: null })).rejects.toMatchObject({ code: 'notFound' });
	});
});

describe('a copy', () => {
	it('comes from a document that the person may read, without its bytes', async () => {
		const [from, to] = [await newDocument('sister'), await newDocument()];
		const { file } = await add(from, await png({ width: 120, height: 80 }, 5), town.strangers.ofSisterGroup);
		const before = await onDisk();
		const copy = (person: Person) => copyFiles(app, person, { documentId: to, files: [{ file, from }] });

		// The chair of the home group does not sit in the sister group.
		expect(await copy(town.people.chair)).toEqual({ files: [], refused: [file] });
		await expect(read(to, file)).rejects.toMatchObject({ code: 'notFound' });

		const both = await town.add('member', { groupId: town.groups.home });
		await app.sql`insert into seats (person_id, organisation_id, group_id, role, "from")
			values (${both.id}, ${town.organisationId}, ${town.groups.sister}, 'observer', now() - interval '1 minute')`;
		expect(await copy(both)).toEqual({ files: [{ file, width: 120, height: 80 }], refused: [] });
		expect((await read(to, file)).length).toBeGreaterThan(0);
		expect(await onDisk()).toEqual(before);
		// Its own it may always use; what nobody has ever had, nobody gets.
		expect(await copyFiles(app, town.people.chair, { documentId: to, files: [{ file, from: null }] })).toMatchObject({
			refused: []
		});
		const nothing = 'f'.repeat(64);
		expect(await copyFiles(app, both, { documentId: to, files: [{ file: nothing, from }] })).toEqual({
			files: [],
			refused: [nothing]
		});
	});

	it('is for whoever may write', async () => {
		const documentId = await newDocument();
		const { file } = await add(documentId, await png());
		const files = [{ file, from: null }];
		await expect(copyFiles(app, town.people.reviewer, { documentId, files })).rejects.toMatchObject({
			code: 'forbidden'
		});
		await expect(copyFiles(app, town.strangers.withoutSeat, { documentId, files })).rejects.toMatchObject({
			code: 'notFound'
		});
	});
});

describe('the room of a cluster', () => {
	it('is counted, each picture once, for its manager and for who runs the platform', async () => {
		const count = async (person: Person) => countFiles(app, person);
		const [before] = await count(town.people.manager);
		const [one, other] = [await newDocument(), await newDocument()];
		const sent = await png({ width: 333, height: 222 }, 9);
		const { file } = await add(one, sent);
		await add(other, sent);
		const { length } = await read(one, file);
		const [after] = await count(town.people.manager);
		expect(after).toEqual({ ...before, files: before!.files + 1, bytes: before!.bytes + length });
		expect(await count(town.people.admin)).toContainEqual(after);
		expect(await count(town.people.admin)).toHaveLength(2);
		expect(await count(town.people.chair)).toEqual([]);
		expect((await count(town.strangers.managerOfOtherCluster)).map(({ files }) => files)).toEqual([0]);
	});

	it('has an end, also for two who come at once', async () => {
		const documentId = await newDocument();
		const [own] = await countFiles(app, town.people.manager);
		const { clusterFileBytes } = app.limits;
		const sent = await Promise.all([11, 12, 13].map((seed) => png({ width: 400, height: 300 }, seed)));
		const size = await add(documentId, await png({ width: 400, height: 300 }, 10)).then(({ file }) =>
			read(documentId, file)
		);
		// Room for this one and one more.
		app.limits.clusterFileBytes = own!.bytes + Math.round(size.length * 2.5);
		try {
			const outcomes = await Promise.allSettled(sent.map((each) => add(documentId, each)));
			expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
			for (const outcome of outcomes)
				if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'file.noRoom' });
		} finally {
			app.limits.clusterFileBytes = clusterFileBytes;
		}
	});
});

describe('when something is wrong', () => {
	it('bytes that are not those that were kept are not given out', async () => {
		const documentId = await newDocument();
		const before = new Set(await onDisk());
		const { file } = await add(documentId, await png({ width: 77, height: 77 }, 21));
		const [path] = (await onDisk()).filter((each) => !before.has(each));
		await writeFile(path!, await webp({ width: 77, height: 77 }));
		await expect(read(documentId, file)).rejects.toMatchObject({ code: 'file.damaged' });
		await rm(path!);
		await expect(read(documentId, file)).rejects.toMatchObject({ code: 'file.damaged' });
		// Sent again it is whole again.
		await add(documentId, await png({ width: 77, height: 77 }, 21));
		expect((await read(documentId, file)).length).toBeGreaterThan(0);
	});

	it('a picture that takes too long ends the process that draws, and the next begins a new one', async () => {
		const file = inject('workerFile').replace(/worker\.js$/, 'images.js');
		const path = join(folder, 'slow.png');
		await writeFile(path, await png({ width: 3000, height: 3000 }));
		const slow = new Images({ file, log: makeLog('silent'), withinMs: 5 });
		const question = { path, pixels: app.limits.filePixels };
		await expect(slow.draw(question)).rejects.toMatchObject({ code: 'file.broken' });
		await expect(slow.draw(question)).rejects.toMatchObject({ code: 'file.broken' });
		await slow.close();

		const patient = new Images({ file, log: makeLog('silent') });
		const drawn = await Promise.all([patient.draw(question), patient.draw(question)]);
		expect(drawn.map(({ width }) => width)).toEqual([2160, 2160]);
		await patient.close();
		await expect(patient.draw(question)).rejects.toMatchObject({ code: 'unavailable' });
	});

	it('a program that does not start is not the picture’s fault', async () => {
		const gone = new Images({ file: join(folder, 'nothing.js'), log: makeLog('silent') });
		await expect(gone.draw({ path: folder, pixels: 1 })).rejects.toMatchObject({ code: 'unavailable' });
		await gone.close();
	});
});
