// The document that this page has open: it comes alive, follows what changes beside it, begins anew, and ends.
import { tick, untrack } from 'svelte';
import { invalidateAll } from '$app/navigation';
import type * as editorChunk from '$lib/editor';
import type { PageTexts } from '$lib/i18n/document-page';
import { askWhereItStands } from '$lib/life/ask';
import { copies, type CopyKey } from '$lib/sync/copies';
import type { End, SaveStatus } from '$lib/sync/save-state';
import type { PageData } from './$types';
import { loadLater, type Later } from './load-later';
import * as questions from './questions';
import type { RecoveredTexts } from './recovered-texts.svelte';

type Editor = typeof editorChunk;

interface Parts {
	/** As it is now: the page asks for it again when something beside the text changes. */
	data(): PageData;
	texts: PageTexts;
	/** Says it to who does not see it. */
	announce(message: string): void;
	hintId: string;
	/** By choice, on this screen. */
	wantsToEdit(): boolean;
	/** Words that vanished by accident were found, or are back. */
	onrescued(): void;
	ontools(): void;
	onleave(): void;
}

/** Where the document stands in its life. */
type Stands = Pick<PageData['document'], 'state' | 'archived' | 'closesAt'>;

const ANEW: readonly string[] = ['otherEpoch', 'stale'] satisfies End[];

export class OpenDocument {
	live = $state.raw<editorChunk.LiveDocument | null>(null);
	/** What is loaded behind the editor; null until it is there. */
	later = $state.raw<Later | null>(null);
	/** The editor could not be loaded. */
	failed = $state(false);
	/** What came with the page needs a newer editor than the page has. */
	#outdated = $state(false);
	/** Why nothing more is taken from here, although the page was opened for writing. */
	closed = $state<'rights' | 'damaged' | null>(null);
	/** It was to begin anew, and could not. */
	stuck = $state(false);
	pasteRefused = $state.raw<{ bytes: number; limit: number } | null>(null);
	recovered = $state.raw<RecoveredTexts | null>(null);
	#parts: Parts;
	#editor: Editor | null = null;
	#element: HTMLElement | null = null;
	#arrived: (later: Later) => void = () => {};
	readonly #whole = new Promise<Later>((resolve) => (this.#arrived = resolve));
	#isBeginningAnew = false;
	#isServersText = false;

	/** Why no editor may take the text as it is: it would take away, for everybody, what it does not know. */
	flaw = $state<PageData['document']['flaw']>(null);
	#isRepairing = false;

	/** Known by asking, where the page could not be loaded anew. */
	#stands = $state.raw<Stands | null>(null);
	readonly stands: Stands = $derived.by(() => {
		const { state, archived, closesAt } = this.#data.document;
		return this.#stands ?? { state, archived, closesAt };
	});

	/** Has the right, whatever the text is like. */
	readonly writes: boolean = $derived.by(
		() => this.#data.you.abilities.includes('document.write') && this.closed === null
	);
	readonly mayWrite: boolean = $derived.by(() => this.writes && this.flaw === null);
	readonly status: SaveStatus = $derived.by(() => {
		if (this.#outdated) return { kind: 'outdated', unsaved: 0 };
		return this.live?.connection.status ?? { kind: 'connecting' };
	});
	readonly end: End | null = $derived.by(() => {
		const { status } = this;
		return !('unsaved' in status) || 'kept' in status ? null : status.kind;
	});
	/** Changes that the server does not hold, and those that go with the page. */
	readonly unsaved: number = $derived.by(() => this.live?.connection.unsaved ?? 0);
	readonly atRisk: number = $derived.by(() => this.live?.connection.atRisk ?? 0);
	readonly #isClear: boolean = $derived.by(() => this.unsaved === 0);

	constructor(parts: Parts) {
		this.#parts = parts;
		this.flaw = this.#data.document.flaw;
	}

	/** Puts the editor into the element that holds the server's text. Returns how to take it away. */
	comeAlive(element: HTMLElement, editor: Promise<Editor> | null): () => void {
		let gone = false;
		this.#element = element;
		void Promise.resolve(editor).then(
			(loaded) => {
				if (gone || !loaded) return;
				this.#editor = loaded;
				this.#open();
				// The button that had the focus is gone.
				if (this.#isRepairing) this.live?.editor.commands.focus('start');
				void this.#complete(() => gone);
			},
			() => (this.failed = true)
		);
		window.addEventListener('focus', this.#lookWhoIsHere);
		document.addEventListener('visibilitychange', this.#lookWhoIsHere);
		return () => {
			gone = true;
			window.removeEventListener('focus', this.#lookWhoIsHere);
			document.removeEventListener('visibilitychange', this.#lookWhoIsHere);
			this.live?.close();
		};
	}

	/** The editor takes the text after all. */
	repair(): void {
		this.#isRepairing = true;
		this.flaw = null;
	}

	/** Takes a fresh copy of the document. What only the old one holds is set apart. */
	async beginAnew(): Promise<void> {
		const { live } = this;
		if (!live || this.#isBeginningAnew) return;
		this.#isBeginningAnew = true;
		try {
			// Loading the page's data where the server does not answer would end in a page that says so, without the words.
			this.stuck = !(await questions.answers(this.#data.document.id));
			if (this.stuck) return;
			const { texts } = await this.#whole;
			const hasAll = await live.keeper?.hasAll; // the words may still be on their way from the device
			const isOther = this.end === 'otherEpoch';
			const mine = isOther || this.unsaved > 0 ? live.blocks : [];
			await invalidateAll();
			await this.recovered?.add(this.#data, mine);
			if (hasAll) await live.keeper?.remove();
			live.close();
			if (this.#data.document.flaw) return location.reload(); // no editor takes it
			this.closed = null;
			this.#open();
			this.#parts.announce(texts.recovered.begunAnew);
		} finally {
			this.#isBeginningAnew = false;
		}
	}

	/** The unsaved words are in a file, or nobody wants them: nothing stays on this device. */
	async discard(): Promise<void> {
		await this.#keepNothing({ unsent: true });
	}

	/** Signs the same person in again. Returns what went wrong. */
	async signIn(password: string): Promise<'wrong' | 'notSignedIn' | null> {
		const { person, sharedComputer } = this.#data;
		const failure = await questions.signIn({ email: person?.email ?? '', password, sharedComputer });
		if (failure === null) await this.#lookWhoIsHere();
		return failure;
	}

	/** An editor that does not know what the document holds has stopped: the server's own text takes its place. */
	async showServersText(): Promise<void> {
		this.live?.freeze();
		// Words that would go with the page stay on it, to be copied.
		if (this.#isServersText || this.atRisk > 0) return;
		this.#isServersText = true;
		const text = await questions.serversText();
		if (text && this.end === 'outdated') this.#element?.replaceChildren(...text.childNodes);
	}

	/** The text as it stands on the page. */
	get text(): { title: string; element: HTMLElement } | null {
		return this.#element && { title: this.#data.document.title, element: this.#element };
	}

	get #data(): PageData {
		return this.#parts.data();
	}

	/** Null where this device keeps nothing: for readers, and on a computer that others use too. */
	get #key(): CopyKey | null {
		const { person, sharedComputer, you, document } = this.#data;
		if (!person || sharedComputer || !you.abilities.includes('document.write')) return null;
		return {
			personId: person.id,
			organisationId: you.organisation.id,
			documentId: document.id,
			epoch: document.epoch
		};
	}

	#open(): void {
		const { person, you, document, state, seq, limits, linked } = this.#data;
		const { texts, hintId, ontools, onleave, wantsToEdit } = this.#parts;
		const key = this.#key;
		try {
			this.live = new this.#editor!.LiveDocument({
				element: this.#element!,
				documentId: document.id,
				epoch: document.epoch,
				state,
				seen: Math.max(seq, (key && copies().find(key)?.seen) ?? 0),
				mayWrite: this.mayWrite,
				editing: this.mayWrite && wantsToEdit(),
				user: { id: person?.id ?? '', name: person?.name ?? '', organisation: you.organisation.name },
				limits,
				copy: key && { key, title: document.title },
				label: texts.document.field.label,
				hintId,
				placeholder: texts.document.field.placeholder,
				numbered: () => this.#data.document.numbered,
				linked,
				onchanged: (topic) => void this.#follow(topic),
				onpasterefused: (size) => (this.pasteRefused = size),
				ontools,
				onleave
			});
			if (this.later) this.#furnish(this.later);
		} catch (error) {
			if (!(error instanceof this.#editor!.OutdatedEditor)) throw error;
			this.#outdated = true;
		}
	}

	/** Brings in what stands behind the editor. */
	async #complete(isGone: () => boolean): Promise<void> {
		const { texts } = this.#parts;
		const later = await loadLater(texts, this.#data.readerLanguage, isGone);
		if (!later) return;
		this.recovered = new later.RecoveredTexts();
		this.#furnish(later);
		this.later = later;
		this.#arrived(later);
		await this.#lookForEarlier(this.recovered);
	}

	#furnish(later: Later): void {
		const { live } = this;
		if (!live) return;
		live.keep(later.Keeper);
		later.furnish(live, { texts: later.texts, announce: this.#parts.announce });
	}

	/** Nothing of the document stays on this device; `unsent`: not even what the server does not hold. */
	async #keepNothing({ unsent }: { unsent: boolean }): Promise<void> {
		const { live } = this;
		await this.#whole; // what is to be taken away may not have been looked for yet
		const hasAll = await live?.keeper?.hasAll;
		if (unsent || (hasAll && live?.connection.unsaved === 0)) await live?.keeper?.remove();
	}

	/** What earlier visits left on this device: of another epoch, or from another organisation's seat. */
	async #lookForEarlier(recovered: RecoveredTexts): Promise<void> {
		const { person, sharedComputer, document } = this.#data;
		if (!person || sharedComputer || !this.live) return;
		await recovered.gather({
			personId: person.id,
			documentId: document.id,
			current: this.#key,
			present: this.live.blocks
		});
	}

	/** What stands beside the text and what one may do to it are rows: who changes them tells the others. */
	async #follow(topic: string): Promise<void> {
		if (topic === 'damaged') this.closed = 'damaged';
		else if (topic === 'rescued') this.#parts.onrescued();
		else if (topic === 'missed') {
			const stands = await askWhereItStands(this.#data.document.id);
			if (stands && stands.state !== this.stands.state) await this.#follow('state');
		} else if ((topic === 'rights' || topic === 'state') && this.unsaved > 0) {
			const { id, archived } = this.#data.document;
			const stands = await askWhereItStands(id);
			if (stands) this.#stands = { ...stands, archived };
			this.closed = (await questions.mayStillWrite(id)) ? null : 'rights';
		} else if (topic === 'title' || topic === 'numbering' || topic === 'rights' || topic === 'state') {
			await invalidateAll();
			this.#stands = null;
		}
	}

	/** Somebody has signed in, here or in another tab: the same person goes on, another one sees nothing of this. */
	#lookWhoIsHere = async (): Promise<void> => {
		const { live, end } = this;
		if (document.hidden || !live || (end !== 'signInAgain' && end !== 'somebodyElse')) return;
		const personId = await questions.whoIsSignedIn();
		if (personId === null) return;
		if (personId !== this.#data.person?.id) return live.connection.end('somebodyElse');
		live.connection.resume();
		if (this.later) this.#parts.announce(this.later.texts.ended.back);
	};

	/** To be called in an effect: does what follows from how things stand. */
	follow(): void {
		const { live, end, mayWrite, closed } = this;
		const isClear = this.#isClear;
		if (!live) return;
		live.connection.allow(mayWrite);
		live.edit(mayWrite && end === null && this.#parts.wantsToEdit());
		untrack(() => {
			if (end !== null && ANEW.includes(end) && !this.stuck) void tick().then(() => this.beginAnew());
			if (end === 'outdated') void this.showServersText();
			if (end === 'signInAgain') void this.#lookWhoIsHere();
			// Who may not write, or not even read, keeps nothing here, once nothing is waiting in it.
			const isOver = end === 'noAccess' || (!mayWrite && closed !== 'damaged');
			if (isOver && isClear) void this.#keepNothing({ unsent: false });
		});
	}
}
