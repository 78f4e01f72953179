// Colours code while it is written. The library and the grammar of a language are loaded when a text has code in it; the
// colours are drawn over the text, and are no part of it.
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { HLJSApi, LanguageFn } from 'highlight.js';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { colouring, knownLanguageOf, type CodeLanguage } from '$shared/document/code-languages';

type Grammar = () => Promise<{ default: LanguageFn }>;

const GRAMMARS: Record<CodeLanguage, Grammar> = {
	bash: () => import('highlight.js/lib/languages/bash'),
	c: () => import('highlight.js/lib/languages/c'),
	cpp: () => import('highlight.js/lib/languages/cpp'),
	csharp: () => import('highlight.js/lib/languages/csharp'),
	css: () => import('highlight.js/lib/languages/css'),
	go: () => import('highlight.js/lib/languages/go'),
	html: () => import('highlight.js/lib/languages/xml'),
	java: () => import('highlight.js/lib/languages/java'),
	javascript: () => import('highlight.js/lib/languages/javascript'),
	json: () => import('highlight.js/lib/languages/json'),
	markdown: () => import('highlight.js/lib/languages/markdown'),
	php: () => import('highlight.js/lib/languages/php'),
	python: () => import('highlight.js/lib/languages/python'),
	r: () => import('highlight.js/lib/languages/r'),
	rust: () => import('highlight.js/lib/languages/rust'),
	sql: () => import('highlight.js/lib/languages/sql'),
	typescript: () => import('highlight.js/lib/languages/typescript'),
	xml: () => import('highlight.js/lib/languages/xml'),
	yaml: () => import('highlight.js/lib/languages/yaml')
};

/** A stretch of code of one colour, in places from its beginning. */
interface Stretch {
	from: number;
	to: number;
	class: string;
}

/** How long the code must rest before it is coloured anew. */
const REST_MS = 120;
const KEPT = 100;

const key = new PluginKey<DecorationSet>('codeColours');

export function codeColours(): Plugin<DecorationSet> {
	const painter = new Painter();
	return new Plugin<DecorationSet>({
		key,
		state: {
			init: () => DecorationSet.empty,
			apply: (tr, colours) => {
				if (tr.getMeta(key)) return painter.paint(tr.doc);
				if (!tr.docChanged) return colours;
				// What others write comes as a whole new document, in which nothing keeps its place.
				if (isChangeOrigin(tr)) return painter.hasAny ? painter.paint(tr.doc) : colours;
				return colours.map(tr.mapping, tr.doc);
			}
		},
		props: { decorations: (state) => key.getState(state) },
		view: (view) => new Watch(view, painter)
	});
}

/** Looks at the code when it rests, and loads what is needed to colour it. */
class Watch {
	#timer: ReturnType<typeof setTimeout> | undefined;
	#seen: Node | null = null;

	constructor(
		private readonly view: EditorView,
		private readonly painter: Painter
	) {
		this.#look();
	}

	update(): void {
		if (this.view.state.doc === this.#seen) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(this.#look, REST_MS);
	}

	destroy(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#seen = null;
	}

	#look = (): void => {
		const { doc } = this.view.state;
		this.#seen = doc;
		this.painter.prepare(doc).then(
			(isNew) => {
				if (isNew && !this.view.isDestroyed) this.view.dispatch(this.view.state.tr.setMeta(key, true));
			},
			// There is no connection to load it by. It stays as plain as it is, until it is changed again.
			() => {}
		);
	};
}

class Painter {
	/** The last document had code to be coloured. */
	hasAny = false;
	#library: HLJSApi | null = null;
	/** By language and code, the least recently needed first. */
	#known = new Map<string, Stretch[]>();

	/** Colours all code that there is. True where something is not as it was. */
	async prepare(doc: Node): Promise<boolean> {
		const blocks = blocksIn(doc);
		const had = this.hasAny;
		this.hasAny = blocks.length > 0;
		const missing = blocks.filter(({ name }) => !this.#known.has(name));
		if (missing.length === 0) return had || this.hasAny;
		this.#library ??= (await import('highlight.js/lib/core')).default.newInstance();
		for (const { language, code, name } of missing) {
			if (!this.#library.getLanguage(language)) {
				this.#library.registerLanguage(language, (await GRAMMARS[language]()).default);
			}
			const { value } = this.#library.highlight(code, { language, ignoreIllegals: true });
			this.#known.set(name, stretchesOf(value));
		}
		for (const oldest of this.#known.keys()) {
			if (this.#known.size <= Math.max(KEPT, blocks.length)) break;
			this.#known.delete(oldest);
		}
		return true;
	}

	/** The colours of the code that is known. */
	paint(doc: Node): DecorationSet {
		const colours = blocksIn(doc).flatMap(({ from, name }) =>
			(this.#known.get(name) ?? []).map((stretch) =>
				Decoration.inline(from + stretch.from, from + stretch.to, { class: stretch.class })
			)
		);
		return DecorationSet.create(doc, colours);
	}
}

function blocksIn(doc: Node): { from: number; language: CodeLanguage; code: string; name: string }[] {
	const blocks: ReturnType<typeof blocksIn> = [];
	const mayColour = colouring();
	doc.descendants((node, at) => {
		const language = node.type.name === 'codeBlock' ? knownLanguageOf(node.attrs) : null;
		const code = language && node.textContent;
		if (language && code && mayColour(code)) {
			blocks.push({ from: at + 1, language, code, name: `${language} ${code}` });
		}
		return !node.isTextblock;
	});
	return blocks;
}

/** Where which class begins and ends in what the library wrote: spans in spans, and nothing else. */
function stretchesOf(html: string): Stretch[] {
	const template = document.createElement('template');
	template.innerHTML = html;
	const stretches: Stretch[] = [];
	let at = 0;
	const visit = (parent: ParentNode): void => {
		for (const child of parent.childNodes) {
			if (child instanceof Text) at += child.data.length;
			else if (child instanceof Element) {
				const from = at;
				visit(child);
				if (at > from) stretches.push({ from, to: at, class: child.className });
			}
		}
	};
	visit(template.content);
	return stretches;
}
