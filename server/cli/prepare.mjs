// Installs and builds, but only when what is there does not fit: a stamp says what it was made from.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mend } from './mend.mjs';
import { program, step, StepFailed } from './steps.mjs';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const node = process.execPath;
const inRoot = (/** @type {string[]} */ ...names) => join(root, ...names);

const INSTALL_STAMP = inRoot('node_modules', '.ateneo');
const BUILD_STAMP = inRoot('build', '.ateneo');
/** What the build is made from. */
const SOURCES = [
	'src',
	'server',
	'static',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'rolldown.config.js'
];

const readOr = (/** @type {string} */ file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Packages as the lock file says, for this platform and this Node. */
export async function ensureInstalled() {
	const lock = readFileSync(inRoot('package-lock.json'));
	const print = createHash('sha256')
		.update(lock)
		.update([process.platform, process.arch, process.versions.modules].join(' '))
		.update(readFileSync(inRoot('server', 'cli', 'mend.mjs')))
		.digest('hex');
	if (readOr(INSTALL_STAMP) === print) return;

	if (!isInstalled(lock)) {
		await step('Installing packages (half a minute the first time)', () =>
			program([...npm(), 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
				cwd: root,
				excuse: 'The packages could not be installed. Is there a connection to the npm registry, and room on the disk?'
			})
		);
	}
	mend(root);
	writeFileSync(INSTALL_STAMP, print);
}

// The same npm that runs us, if one does.
const npm = () => (process.env.npm_execpath ? [node, process.env.npm_execpath] : ['npm']);

/**
 * Has somebody run `npm ci` or `npm install` themselves? npm notes what it installed in a lock file of its own.
 * @param {Buffer} lock
 */
function isInstalled(lock) {
	const note = readOr(inRoot('node_modules', '.package-lock.json'));
	if (!note) return false;
	const wanted = JSON.parse(lock.toString()).packages;
	const present = JSON.parse(note).packages;
	return Object.keys(wanted).every((path) => {
		// The packages of other platforms are not there, nor is what only they need.
		if (path === '' || (wanted[path].optional && !isForUs(wanted[path]))) return true;
		return present[path]?.version === wanted[path].version && existsSync(inRoot(path));
	});
}

/** @param {{ os?: string[], cpu?: string[], libc?: string[] }} wanted */
const isForUs = ({ os, cpu, libc }) =>
	Boolean(os?.includes(process.platform) && cpu?.includes(process.arch)) && libc === undefined;

/** Pages, server, worker and tools in build/, made from the sources as they are now. */
export async function ensureBuilt({ again = false } = {}) {
	const print = printOf(SOURCES);
	if (!again && readOr(BUILD_STAMP) === print) return;

	const excuse = 'Ateneo could not be built. If you have changed its code, the reason is below.';
	const tool = (/** @type {string[]} */ ...path) => inRoot('node_modules', ...path);
	await step('Building the pages', () =>
		program([node, tool('vite', 'bin', 'vite.js'), 'build'], { cwd: root, excuse })
	);
	await step('Building the server', () =>
		program([node, tool('rolldown', 'bin', 'cli.mjs'), '-c'], { cwd: root, excuse })
	);

	const { measurePages } = await import('./sizes.mjs');
	const { lines, tooLarge } = measurePages(root);
	console.log(lines.join('\n'));
	if (tooLarge.length > 0)
		throw new StepFailed(`These pages need more JavaScript than they may: ${tooLarge.join(', ')}.`);
	writeFileSync(BUILD_STAMP, print);
}

/** @param {string[]} names files and folders */
function printOf(names) {
	const hash = createHash('sha256');
	for (const file of names.flatMap((name) => filesIn(inRoot(name)))) {
		hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
	}
	return hash.digest('hex');
}

/**
 * @param {string} path a file or a folder
 * @returns {string[]} the files, in an order that does not depend on the disk
 */
function filesIn(path) {
	if (!existsSync(path)) return [];
	try {
		const names = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
		return names.flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]));
	} catch {
		return [path]; // not a folder
	}
}
