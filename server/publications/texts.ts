// Published texts as readers get them, kept by the hash of the version: what never changes is drawn once.
import { AteneoError } from '$shared/errors';
import { WorkersBusy, type EditionText, type ShownEdition, type Workers } from '../worker';

/** What decides how a text looks. */
type Drawn = Omit<EditionText, 'content'> & { sha256: string };

export class EditionTexts {
	#workers: Workers;
	#maxBytes: number;
	#bytes = 0;
	// A Map gives its keys in the order of insertion: the first is the one that was not asked for the longest.
	#kept = new Map<string, { text: Promise<ShownEdition>; bytes: number }>();

	constructor(parts: { workers: Workers; maxBytes: number }) {
		this.#workers = parts.workers;
		this.#maxBytes = parts.maxBytes;
	}

	/** `read` gives the canonical JSON that has this hash. Throws version.flawed, unavailable, and what `read` throws. */
	of({ sha256, language, numbered, files }: Drawn, read: () => Promise<string>): Promise<ShownEdition> {
		// What stands around notes and contents is in the language of the text; pictures are seen where it is published.
		const key = `${sha256} ${language} ${files}`;
		const kept = this.#kept.get(key);
		if (!kept) return this.#show(key, async () => ({ content: await read(), language, numbered, files }));
		this.#kept.delete(key);
		this.#kept.set(key, kept);
		return kept.text;
	}

	// Two who ask at once wait for the same work.
	#show(key: string, read: () => Promise<EditionText>): Promise<ShownEdition> {
		const text = read()
			.then((edition) => this.#draw(edition))
			.catch((error: unknown) => {
				this.#forget(key);
				throw error;
			});
		const entry = { text, bytes: 0 };
		this.#kept.set(key, entry);
		text.then(
			({ html }) => {
				if (this.#kept.get(key) !== entry) return;
				entry.bytes = 2 * html.length;
				this.#bytes += entry.bytes;
				for (const [oldest] of this.#kept) {
					if (this.#bytes <= this.#maxBytes) return;
					this.#forget(oldest);
				}
			},
			() => {}
		);
		return text;
	}

	#draw(edition: EditionText): Promise<ShownEdition> {
		return this.#workers.edition(edition).catch((cause: unknown) => {
			throw cause instanceof WorkersBusy ? cause : new AteneoError('version.flawed', { cause });
		});
	}

	#forget(key: string): void {
		this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
		this.#kept.delete(key);
	}
}
