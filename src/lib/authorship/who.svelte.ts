// The mode that shows who wrote what in an editor's view: its colours, its legend, and the passage that is told of.
import type { Editor } from '@tiptap/core';
import type { Locale } from '$lib/i18n';
import type { WhoTexts } from '$lib/i18n/who';
import { entriesOf, looksOf, type By, type Entry } from './legend';
import { classOf, type Look } from './looks';
import { blocksFrom, Painter } from './painter';
import { passageAt, passagesIn, partsOf, sentenceAt, type Origin, type Passage } from './passage';
import { hereOf, type Here, type PlacedBlock, type PlacedRun, type Source } from './placed';
import { heard, heardSentence, tell, type Author, type Told } from './tell';

/** What was counted of a text. */
export interface Account {
	/** Those with most words first. */
	authors: Author[];
	origins: Origin[];
	/** Words of the template, and of nobody known. */
	template: number;
	unknown: number;
}

interface Parts {
	editor: Editor;
	source: Source;
	/** Of the text. */
	language: string;
	texts: WhoTexts;
	locale: Locale;
	announce: (message: string) => void;
	now: () => Date;
}

export class Who {
	by = $state<By>('people');
	/** The entry whose words alone have their colour. */
	only = $state<string | null>(null);
	account = $state.raw<Account | null>(null);
	passage = $state.raw<Told | null>(null);
	readonly all: number = $derived.by(() => {
		const { authors = [], template = 0, unknown = 0 } = this.account ?? {};
		return authors.reduce((sum, { words }) => sum + words, template + unknown);
	});
	readonly entries: Entry[] = $derived.by(() => entriesOf(this.account, this.by, this.all));
	readonly #looks: ReadonlyMap<string, Look> = $derived.by(() => looksOf(this.entries));
	#here: Here | null = null;
	#parts: Parts;
	#painter: Painter;
	/** The editor gives no view any more when it is closed. */
	#dom: HTMLElement;
	#isShown = false;

	constructor(parts: Parts) {
		this.#parts = parts;
		this.#painter = new Painter(parts.editor);
		this.#dom = parts.editor.view.dom;
		this.#dom.addEventListener('click', this.#onclick);
	}

	/** Draws the colours as they are to be now. To be called in an effect. */
	show(): void {
		const { by, only } = this;
		const { origins = [], authors = [] } = this.account ?? {};
		const looks = this.#looks;
		const idOf = ({ person, organisation }: Author) => (by === 'people' ? person.id : organisation.id);
		const names = origins.map(({ author, via }) => {
			if (via === 'template') return only === null ? 'who-template' : null;
			const own = authors[author];
			if (!own) return only === null ? 'who-unknown' : null;
			const look = only === null || only === idOf(own) ? looks.get(idOf(own)) : undefined;
			return look ? classOf(look) : null;
		});
		this.#isShown = true;
		this.#painter.paint({
			source: this.#parts.source,
			classOf: ({ origin }: PlacedRun) => (origin === null ? null : (names[origin] ?? null)),
			here: this.#here
		});
	}

	hide(): void {
		this.#isShown = false;
		this.#painter.clear();
	}

	/** Also what is not on the screen. */
	showAll(): void {
		this.#painter.paintAll();
	}

	/** The legend in a sentence: those with most first. */
	get summary(): string {
		const { t, percent, list } = this.#words;
		const most = this.entries.slice(0, SUMMARY).map(({ name, share }) => t.entry(name, percent(share)));
		return most.length > 0 ? t.opened(`${list(most)}.`) : t.nobodyYet;
	}

	/** Tells of the passage before or behind the one that was told of last. */
	step(direction: 1 | -1): void {
		const { editor, source, announce, texts: t } = this.#parts;
		const { doc } = editor.state;
		const here = this.#here?.at;
		const at = here ? (direction === 1 ? here.to : here.from) : this.#caret();
		for (const block of blocksFrom(source, doc, Math.min(at, doc.content.size), direction)) {
			const passages = this.#passagesIn(block);
			const isBeyond = ({ from, to }: Passage) => (direction === 1 ? from >= at : to <= at);
			const beyond = passages.filter((passage) => isBeyond(passage) && this.#counts(passage));
			const found = direction === 1 ? beyond[0] : beyond.at(-1);
			if (!found) continue;
			this.#tellOf(block, found);
			this.#scrollTo(found);
			announce(heard(tell(found, this.#teller)) + ` «${brief(found.text)}»`);
			return;
		}
		announce(t.noMore);
	}

	/** Says whose the sentence at the caret is. */
	saySentence(): void {
		const { language, announce, texts: t } = this.#parts;
		const at = this.#caret();
		const block = this.#blockAt(at);
		if (!block || block.runs.length === 0) return announce(t.nothingHere);
		const sentence = sentenceAt(block, at, language);
		announce(heardSentence(partsOf(block, this.#passagesIn(block), sentence), this.#teller));
		this.look(at);
	}

	/** Tells of the passage at a position, without saying it. */
	look(at: number): void {
		const block = this.#blockAt(at);
		const found = block && passageAt(this.#passagesIn(block), at);
		const isNews = found?.from !== this.#here?.at.from || found?.to !== this.#here?.at.to;
		if (block && found && isNews) this.#tellOf(block, found);
	}

	close(): void {
		this.#dom.removeEventListener('click', this.#onclick);
		this.#painter.close();
	}

	get #words() {
		const { texts: t, locale } = this.#parts;
		return { t, percent: locale.percent, list: locale.list };
	}

	get #teller() {
		const { texts: t, locale } = this.#parts;
		return { t, locale, authors: this.account?.authors ?? [], now: this.#parts.now() };
	}

	#passagesIn = (block: PlacedBlock): Passage[] => passagesIn(block, this.account?.origins ?? []);

	#counts({ origins, text }: Passage): boolean {
		if (text.trim() === '') return false;
		if (this.only === null) return true;
		const author = origins?.[0] && this.account?.authors[origins[0].author];
		return author !== undefined && this.only === (this.by === 'people' ? author.person.id : author.organisation.id);
	}

	#tellOf(block: PlacedBlock, passage: Passage): void {
		this.#here = hereOf(block, { from: passage.from, to: passage.to });
		this.passage = tell(passage, this.#teller);
		if (this.#isShown) this.show();
	}

	#blockAt(at: number): PlacedBlock | undefined {
		const { editor, source } = this.#parts;
		const { doc } = editor.state;
		if (at < 0 || at > doc.content.size) return undefined;
		const place = doc.resolve(at).index(0);
		return source
			.blocks(doc, place, place + 1)
			.find(({ node, start }) => start <= at && at <= start + node.content.size);
	}

	/** Where somebody is in the text: at the caret, at what they have selected, or at the last passage. */
	#caret(): number {
		const { view } = this.#parts.editor;
		if (view.editable) return view.state.selection.head;
		const selection = document.getSelection();
		const node = selection?.focusNode;
		if (node && view.dom.contains(node)) return view.posAtDOM(node, selection.focusOffset);
		return this.#here?.at.from ?? 0;
	}

	#scrollTo({ from }: { from: number }): void {
		const { node } = this.#parts.editor.view.domAtPos(from);
		const element = node instanceof Element ? node : node.parentElement;
		element?.scrollIntoView({ block: 'center' });
	}

	#onclick = (event: MouseEvent): void => {
		if (!this.#isShown) return;
		const found = this.#parts.editor.view.posAtCoords({ left: event.clientX, top: event.clientY });
		if (found) this.look(found.pos);
	};
}

/** So many are named when the colours come. */
const SUMMARY = 5;

const LONGEST = 60;
const brief = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trim()}…` : text.trim());
