// The document that this page has open: it comes alive, follows what changes beside it, begins anew, and ends.
import { tick, untrack } from 'svelte';
import { invalidateAll } from '$app/navigation';
import type * as editorChunk from '$lib/editor';
import type { DocumentTexts } from '$lib/i18n/document-page';
import { askWhereItStands } from '$lib/life/ask';
import { copies, type CopyKey } from '$lib/sync/copies';
import type { End, SaveStatus } from '$lib/sync/save-state';
import type { PageData } from './$types';
import { RecoveredTexts } from './recovered-texts.svelte';

type Editor = typeof editorChunk;

interface Parts {
	/** As it is now: the page asks for it again when something beside the text changes. */
	data(): PageData;
	texts: DocumentTexts;
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
	Tools = $state.raw<Editor['Tools'] | null>(null);
	/** What was loaded to make it come alive. */
	editor = $state.raw<Editor | null>(null);
	/** The editor could not be loaded. */
	failed = $state(false);
	/** What came with the page needs a newer editor than the page has. */
	#outdated = $state(false);
	/** Why nothing more is taken from here, although the page was opened for writing. */
	closed = $state<'rights' | 'damaged' | null>(null);
	/** It was to begin anew, and could not. */
	stuck = $state(false);
	pasteRefused = $state.raw<{ bytes: number; limit: number } | null>(null);
	readonly recovered = new RecoveredTexts();
	#parts: Parts;
	#element: HTMLElement | null = null;
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
				this.editor = loaded;
				this.Tools = loaded.Tools;
				this.#open();
				// The button that had the focus is gone.
				if (this.#isRepairing) this.live?.editor.commands.focus('start');
				void this.#lookForEarlier();
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
		const { live, editor } = this;
		if (!live || !editor || this.#isBeginningAnew) return;
		this.#isBeginningAnew = true;
		try {
			// Loading the page's data where the server does not answer would end in a page that says so, without the words.
			this.stuck = !(await this.#answers());
			if (this.stuck) return;
			const isOther = this.end === 'otherEpoch';
			const mine = isOther || this.unsaved > 0 ? live.blocks : [];
			await invalidateAll();
			await this.recovered.add(this.#data, mine, editor.blocksOf(this.#data.state));
			await live.keeper?.remove();
			live.close();
			if (this.#data.document.flaw) return location.reload(); // no editor takes it
			this.closed = null;
			this.#open();
			this.#parts.announce(this.#parts.texts.document.recovered.begunAnew);
		} finally {
			this.#isBeginningAnew = false;
		}
	}

	/** The unsaved words are in a file, or nobody wants them: nothing stays on this device. */
	async discard(): Promise<void> {
		await this.live?.keeper?.remove();
	}

	/** Signs the same person in again. Returns what went wrong. */
	async signIn(password: string): Promise<'wrong' | 'notSignedIn' | null> {
		const { person, sharedComputer } = this.#data;
		const body = JSON.stringify({ email: person?.email, password, sharedComputer });
		const headers = { 'content-type': 'application/json' };
		const answer = await fetch('/api/v1/session', { method: 'POST', headers, body }).catch(() => null);
		if (!answer?.ok) return answer?.status === 401 || answer?.status === 400 ? 'wrong' : 'notSignedIn';
		await this.#lookWhoIsHere();
		return null;
	}

	/** An editor that does not know what the document holds has stopped: the server's own text takes its place. */
	async showServersText(): Promise<void> {
		this.live?.freeze();
		// Words that would go with the page stay on it, to be copied.
		if (this.#isServersText || this.atRisk > 0) return;
		this.#isServersText = true;
		const answer = await fetch(location.pathname).catch(() => null);
		if (!answer?.ok) return;
		const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
		const text = page.querySelector('.prose');
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
		const { person, you, document, state, seq, limits } = this.#data;
		const { texts, hintId, ontools, onleave, wantsToEdit } = this.#parts;
		const key = this.#key;
		try {
			this.live = new this.editor!.LiveDocument({
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
				label: texts.editor.label,
				hintId,
				placeholder: texts.editor.placeholder,
				onchanged: (topic) => void this.#follow(topic),
				onpasterefused: (size) => (this.pasteRefused = size),
				ontools,
				onleave
			});
		} catch (error) {
			if (!(error instanceof this.editor!.OutdatedEditor)) throw error;
			this.#outdated = true;
		}
	}

	/** What earlier visits left on this device: of another epoch, or from another organisation's seat. */
	async #lookForEarlier(): Promise<void> {
		const { person, sharedComputer, document } = this.#data;
		if (!person || sharedComputer || !this.live) return;
		await this.recovered.gather({
			personId: person.id,
			documentId: document.id,
			current: this.#key,
			present: this.live.blocks,
			blocksOf: this.editor!.blocksOf
		});
	}

	/** What stands beside the text and what one may do to it are rows: who changes them tells the others. */
	async #follow(topic: string): Promise<void> {
		if (topic === 'damaged') this.closed = 'damaged';
		else if (topic === 'rescued') this.#parts.onrescued();
		else if ((topic === 'rights' || topic === 'state') && this.unsaved > 0) {
			const { id, archived } = this.#data.document;
			const stands = await askWhereItStands(id);
			if (stands) this.#stands = { ...stands, archived };
			this.closed = (await this.#stillWrites()) ? null : 'rights';
		} else if (topic === 'title' || topic === 'rights' || topic === 'state') {
			await invalidateAll();
			this.#stands = null;
		}
	}

	/** Asked without loading the page anew, which would take unsaved words away where it ends in an error. */
	async #stillWrites(): Promise<boolean> {
		const answer = await this.#abilities();
		if (!answer || answer.status >= 500) return true; // nobody has said no: the connection comes back and tells
		return answer.ok && ((await answer.json()) as string[]).includes('document.write');
	}

	#answers = async (): Promise<boolean> => (await this.#abilities())?.ok ?? false;

	#abilities = (): Promise<Response | null> =>
		fetch(`/api/v1/documents/${this.#data.document.id}/abilities`).catch(() => null);

	/** Somebody has signed in, here or in another tab: the same person goes on, another one sees nothing of this. */
	#lookWhoIsHere = async (): Promise<void> => {
		const { live, end } = this;
		if (document.hidden || !live || (end !== 'signInAgain' && end !== 'somebodyElse')) return;
		const answer = await fetch('/api/v1/session').catch(() => null);
		if (!answer?.ok) return;
		const { person } = (await answer.json()) as { person: { id: string } };
		if (person.id !== this.#data.person?.id) return live.connection.end('somebodyElse');
		live.connection.resume();
		this.#parts.announce(this.#parts.texts.document.ended.back);
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
			if (isOver && isClear) void live.keeper?.remove();
		});
	}
}
