// Leaves out of the pages what Tiptap's nodes and marks bring along and nobody here calls: how each is read from and
// written as Markdown. Ours is src/shared/document/markdown.ts, and the parser of what is pasted.
import type { Plugin } from 'vite';

const NEVER_CALLED = new Set([
	'parseMarkdown',
	'renderMarkdown',
	'markdownTokenizer',
	'markdownTokenName',
	'markdownOptions'
]);

const TIPTAP = /\/node_modules\/@tiptap\/(core|extension-[\w-]+)\/dist\/.*\.js$/;

interface Part {
	type: string;
	start: number;
	end: number;
	key?: { name?: string };
}

/** For the build of the pages; on the server every package stays as it is. */
export function withoutMarkdown(): Plugin {
	return {
		name: 'ateneo-without-markdown',
		apply: 'build',
		transform(code, id, options) {
			if (options?.ssr || !TIPTAP.test(id)) return null;
			let lean = code;
			// From the end, so that the places of the others hold.
			for (const { start, end } of neverCalledIn(this.parse(code) as unknown as Part).reverse()) {
				lean = lean.slice(0, start) + lean.slice(end).replace(/^\s*,/, '');
			}
			return lean === code ? null : { code: lean, map: null };
		}
	};
}

/** In the order of the text, none within another. */
function neverCalledIn(node: Part): Part[] {
	if (node.type === 'Property' && NEVER_CALLED.has(node.key?.name ?? '')) return [node];
	return Object.values(node).flatMap((value: unknown) =>
		(Array.isArray(value) ? value : [value]).flatMap((child: unknown) => (isPart(child) ? neverCalledIn(child) : []))
	);
}

const isPart = (value: unknown): value is Part =>
	typeof value === 'object' && value !== null && typeof (value as Part).type === 'string';
