// How much JavaScript each page needs before it can be used, as it travels (gzip), against what it may need.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * @typedef {{ file: string, src?: string, imports?: string[], dynamicImports?: string[] }} Chunk
 * @typedef {Record<string, Chunk>} Manifest
 */

const LIMIT_KB = 60;
/** The document page counts until its text is editable, so with the editor that it loads by itself. */
const DOCUMENT_LIMIT_KB = 250;
const DOCUMENT = /^\/documents\/\[documentId\]$/;
const EDITOR = /^src\/lib\/editor\/index\.ts$/;
/** Comes by itself behind the editor, when one can type already. */
const BEHIND = 'src/routes/documents/[documentId]/later.ts';

/** A page speaks one language; it is counted in Spanish. What is said by what comes behind the editor comes with that. */
const CATALOGUE = /^src\/lib\/i18n\/es\/(?!document-later)/;

/**
 * Reads what `vite build` left behind.
 * @param {string} root the project's folder
 */
export function measurePages(root) {
	const output = join(root, '.svelte-kit', 'output');
	/** @type {Manifest} */
	const manifest = JSON.parse(readFileSync(join(output, 'client', '.vite', 'manifest.json'), 'utf8'));
	const sizeOf = sizes(join(output, 'client'));
	const starts = Object.keys(manifest).filter((key) =>
		/runtime\/client\/entry\.js$|client-optimized\/app\.js$/.test(key)
	);

	const rows = pagesIn(root).map(({ route, nodes }) => {
		const isDocument = DOCUMENT.test(route);
		const counts = (/** @type {string} */ later) => CATALOGUE.test(later) || (isDocument && EDITOR.test(later));
		const entries = [...starts, ...nodes.map((node) => `.svelte-kit/generated/client-optimized/nodes/${node}.js`)];
		const files = reach(manifest, entries, counts);
		const later = isDocument ? [...reach(manifest, [BEHIND], () => false)].filter((file) => !files.has(file)) : [];
		const size = (/** @type {Iterable<string>} */ all) => [...all].reduce((sum, file) => sum + sizeOf(file), 0) / 1000;
		const limit = isDocument ? DOCUMENT_LIMIT_KB : LIMIT_KB;
		return { route, kilobytes: size(files), limit, behind: size(later) };
	});

	return {
		lines: [
			'  JavaScript of each page, gzip:',
			...rows.map(
				({ route, kilobytes, limit, behind }) =>
					`    ${kilobytes.toFixed(1).padStart(6)} kB of ${limit}  ${route}` +
					(behind > 0 ? ` (and ${behind.toFixed(1)} kB when one can type)` : '')
			)
		],
		tooLarge: rows.filter(({ kilobytes, limit }) => kilobytes > limit).map(({ route }) => route)
	};
}

/**
 * Kit numbers layouts and pages, and lists in this file which ones each route puts together.
 * @param {string} root
 * @returns {{ route: string, nodes: number[] }[]}
 */
function pagesIn(root) {
	const source = readFileSync(join(root, '.svelte-kit', 'generated', 'client-optimized', 'app.js'), 'utf8');
	// A line such as `"/groups/[groupId]": [~5,[2]],`: the page, ~ where it has a load on the server, and its layouts.
	return [...source.matchAll(/^\s*"(\/.*)": \[~?(\d+)(?:,\[([\d,]*)\])?/gm)].map(([, route = '', leaf, layouts]) => ({
		route,
		nodes: [0, ...(layouts?.split(',').filter(Boolean).map(Number) ?? []), Number(leaf)]
	}));
}

/**
 * The files that the entries need, and of those that they load later, the ones that count.
 * @param {Manifest} manifest
 * @param {string[]} entries
 * @param {(later: string) => boolean} counts
 */
function reach(manifest, entries, counts) {
	/** @type {Set<string>} */
	const seen = new Set();
	const files = new Set();
	const visit = (/** @type {string} */ key) => {
		const chunk = manifest[key];
		if (!chunk || seen.has(key)) return;
		seen.add(key);
		if (chunk.file.endsWith('.js')) files.add(chunk.file);
		chunk.imports?.forEach(visit);
		chunk.dynamicImports?.filter(counts).forEach(visit);
	};
	entries.forEach(visit);
	return files;
}

/** @param {string} folder */
function sizes(folder) {
	/** @type {Map<string, number>} */
	const known = new Map();
	return (/** @type {string} */ file) => {
		const path = join(folder, file);
		if (!known.has(file)) known.set(file, existsSync(path) ? gzipSync(readFileSync(path)).length : 0);
		return known.get(file) ?? 0;
	};
}
