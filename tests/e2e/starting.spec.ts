// What somebody meets who starts it for the first time, or twice: sentences with a way out, and nothing left running.
import { execFile } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, LiveServer, test } from '../support/browser';

const root = resolve(import.meta.dirname, '..', '..');
const emptyFolder = () => mkdtemp(join(tmpdir(), 'ateneo-start-'));

test('it says where it is and how to come in, and stops when asked', async () => {
	const server = await LiveServer.launch();
	expect(server.said).toContain(`Open this address in your browser:\n\n    ${server.address}\n`);
	expect(server.said).toContain('Enter as…');
	expect(server.said).not.toContain('/set-up/');
	await server.stop();
	expect(server.said).toContain('Everything is saved.');
	await expect(fetch(server.address)).rejects.toThrow();
	await server.remove();
});

test('a port that is taken', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await new Promise((listening) => other.once('listening', listening));
	const { port } = other.address() as AddressInfo;
	const folder = await emptyFolder();
	const { code, said } = await LiveServer.refused({ ATENEO_PORT: String(port), ATENEO_DATA: folder });
	expect(code).toBe(1);
	expect(said).toContain(
		`Port ${port} is taken by another program. Stop that one, or choose another port: ATENEO_PORT=`
	);
	expect(said).not.toContain('    at ');
	other.close();
	await rm(folder, { recursive: true });
});

test('a data folder that another running Ateneo uses, which goes on undisturbed', async ({ server }) => {
	const { code, said } = await LiveServer.refused({ ATENEO_PORT: '0', ATENEO_DATA: server.dataFolder });
	expect(code).toBe(1);
	expect(said).toContain('Another running Ateneo is using this database.');
	expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
});

test('a DATABASE_URL where nothing answers', async () => {
	const { code, said } = await LiveServer.refused({ DATABASE_URL: 'postgres://ana:secreta@127.0.0.1:1/ateneo' });
	expect(code).toBe(1);
	expect(said).toContain('The PostgreSQL of DATABASE_URL (127.0.0.1:1/ateneo) cannot be reached: nothing answers');
	expect(said).not.toContain('secreta');
});

test('root, on a machine without user namespaces', async () => {
	test.skip(process.getuid?.() !== 0, 'concerns root only');
	const folder = await emptyFolder();
	const { code, said } = await LiveServer.refused({ ATENEO_DATA: folder, PATH: '/nowhere' });
	expect(code).toBe(1);
	expect(said).toContain('Start Ateneo as an ordinary user. Or: Set DATABASE_URL');
	await rm(folder, { recursive: true });
});

test('a Node that is too old', async () => {
	const pretend = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"16.20.2"})';
	const said = await new Promise<string>((done) =>
		execFile(
			process.execPath,
			['--import', pretend, 'server/cli/ensure.mjs', 'start'],
			{ cwd: root },
			(error, out, errors) => done(`${error?.code} ${out}${errors}`)
		)
	);
	expect(said).toMatch(/^1 Ateneo needs Node 20\.19 or newer; this is Node 16\.20\.2\.\nInstall/);
});
