// Who may import whom, so that the house keeps its rooms (docs/ARCHITECTURE.md).
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');

interface Import {
	file: string;
	/** What is imported, as a path of this project, or as the name of a package. */
	target: string;
	/** Gone when the program runs. */
	isType: boolean;
}

const ours = [...sources('src'), ...sources('server')];
const files = new Set(ours);
const imports = ours.flatMap(importsOf);

const MACHINES = ['sync', 'jobs', 'mail', 'db', 'http', 'worker', 'images', 'storage'];
const DOMAINS = readdirSync(join(root, 'server'), { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && ![...MACHINES, 'cli', 'replay', 'example', 'events'].includes(entry.name))
	.map((entry) => entry.name);

/** server/app.ts makes everything that has state, also what a domain keeps to itself. */
const MAKERS = new Set([
	'server/app.ts server/accounts/sessions.ts',
	'server/app.ts server/accounts/throttle.ts',
	'server/app.ts server/authorship/authorships.ts',
	'server/app.ts server/documents/projections.ts',
	'server/app.ts server/files/throttle.ts'
]);

/** Where a path is, as far as the rules go: `server/groups`, `src/lib`, `src/shared`, or the name of a package. */
const roomOf = (path: string) => /^(server\/[^/]+\/|src\/[^/]+\/)/.exec(path)?.[0].slice(0, -1) ?? path;
const isIn = (room: string) => (path: string) => path === room || path.startsWith(`${room}/`);
const said = (found: Import[]) => found.map(({ file, target }) => `${file} imports ${target}`);

it('finds the imports that there are', () => {
	expect(imports.length).toBeGreaterThan(100);
	expect(DOMAINS).toEqual(expect.arrayContaining(['accounts', 'documents', 'groups', 'organisations']));
	expect(said(imports)).toContain('server/main.ts imports server/config.ts');
});

describe('what runs on the server', () => {
	it('knows no pages and nothing of Kit', () => {
		const pages = /^(src\/(lib|routes)\/|src\/hooks|\$app|\$env|@sveltejs\/kit|svelte$)/;
		expect(said(imports.filter(({ file, target }) => isIn('server')(file) && pages.test(target)))).toEqual([]);
	});

	it('has machines that know no domain', () => {
		const domains = DOMAINS.map((name) => `server/${name}`);
		const offenders = imports.filter(
			({ file, target }) =>
				['sync', 'jobs', 'mail', 'db', 'images', 'storage'].map((name) => `server/${name}`).includes(roomOf(file)) &&
				domains.includes(roomOf(target)) &&
				!isTables(target)
		);
		expect(said(offenders)).toEqual([]);
	});

	it('enters a domain by its index', () => {
		const offenders = imports.filter(
			({ file, target }) =>
				DOMAINS.some((name) => isIn(`server/${name}`)(target)) &&
				roomOf(file) !== roomOf(target) &&
				!target.endsWith('/index.ts') &&
				!isTables(target) &&
				!MAKERS.has(`${file} ${target}`)
		);
		expect(said(offenders)).toEqual([]);
	});

	it('has tables that know tables and words only', () => {
		const offenders = imports.filter(
			({ file, target }) =>
				isTables(file) &&
				(isIn('server')(target) ? !isTables(target) : isIn('src')(target) && !isIn('src/shared')(target))
		);
		expect(said(offenders)).toEqual([]);
	});
});

describe('what both sides share', () => {
	it('imports nothing of ours but itself', () => {
		const offenders = imports.filter(
			({ file, target }) =>
				isIn('src/shared')(file) && /^(src\/|server\/|\$)/.test(target) && !isIn('src/shared')(target)
		);
		expect(said(offenders)).toEqual([]);
	});
});

describe('what runs in the browser', () => {
	it('runs no code of the server', () => {
		const offenders = imports.filter(
			({ file, target, isType }) =>
				isIn('src')(file) &&
				isIn('server')(target) &&
				!isType &&
				!/\.server\.ts$|\+server\.ts$|^src\/lib\/server\/|^src\/routes\/api\//.test(file)
		);
		expect(said(offenders)).toEqual([]);
	});

	it('has components that know no pages', () => {
		const offenders = imports.filter(({ file, target }) => isIn('src/lib')(file) && isIn('src/routes')(target));
		expect(said(offenders)).toEqual([]);
	});
});

describe('state', () => {
	it('is in no module: not in a variable, not in a collection', () => {
		const offenders = ours
			// A Svelte component's script is its instance, not its module.
			.filter((file) => !file.endsWith('.svelte'))
			.flatMap((file) =>
				readFileSync(join(root, file), 'utf8')
					.split('\n')
					.filter((line) =>
						/^(export )?(let|var) |^(export )?const \w+(: [^=]+)? = (\$state\b|new (Svelte)?(Map|WeakMap|Set)(<[^>]*>)?\(\))/.test(
							line
						)
					)
					.map((line) => `${file}: ${line}`)
			);
		expect(offenders).toEqual([]);
	});
});

function isTables(path: string): boolean {
	return path.endsWith('/tables.ts');
}

function sources(folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|mjs|svelte)$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

function importsOf(file: string): Import[] {
	const text = readFileSync(join(root, file), 'utf8');
	const statements = text.matchAll(
		/^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm
	);
	return [...statements].map(([, type, from, bare, dynamic]) => ({
		file,
		target: pathOf(file, from ?? bare ?? dynamic ?? ''),
		isType: Boolean(type)
	}));
}

/** `../groups` seen from server/documents is server/groups/index.ts. */
function pathOf(file: string, specifier: string): string {
	const path = specifier
		.replace(/^\$shared/, 'src/shared')
		.replace(/^\$server/, 'server')
		.replace(/^\$lib/, 'src/lib');
	const isOurs = path.startsWith('.') || path !== specifier;
	if (!isOurs) return specifier;
	const absolute = path.startsWith('.') ? join(dirname(file), path) : path;
	const clean = absolute.replaceAll('\\', '/');
	return [clean, `${clean}.ts`, `${clean}/index.ts`].find((candidate) => files.has(candidate)) ?? clean;
}
