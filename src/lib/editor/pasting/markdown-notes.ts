// Footnotes in Markdown: `[^1]` among the words, `[^1]: The note.` anywhere. They become what programs write for them, of
// which notes.ts makes notes of ours. Pure.
import type { MarkedExtension, Tokens } from 'marked';

// Written so that no line can be split in two ways: a line of blanks, however long, is looked at once.
const DEFINITION = /^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*([^\n]*(?:\n(?: {2}|\t)(?=[^\n]*\S)[^\n]*)*)(?:\n+|$)/;
const REFERENCE = /^\[\^([^\]\s]{1,60})\]/;

type Definition = Tokens.Generic & { label: string; words: string };

/** The footnotes of one text. Ask for `html` when all of it has been written. */
export class MarkdownNotes {
	/** What the notes say, as Markdown. The first of two with the same label counts, as for links. */
	#defined = new Map<string, Definition>();
	/** Labels in the order of the text: their numbers, from 1. */
	#meant: string[] = [];

	get extension(): MarkedExtension {
		const [defined, meant] = [this.#defined, this.#meant];
		let inNote = false;
		return {
			extensions: [
				{
					name: 'noteDefinition',
					level: 'block',
					start: (source) => source.search(/^ {0,3}\[\^/m),
					tokenizer(source) {
						const [raw, label, words] = DEFINITION.exec(source) ?? [];
						if (raw === undefined || defined.has(label!)) return undefined;
						const token: Definition = {
							type: 'noteDefinition',
							raw,
							label: label!,
							words: words!.replace(/\n\s+/g, '\n')
						};
						inNote = true; // a note has no notes
						token.tokens = this.lexer.inlineTokens(token.words, []);
						inNote = false;
						defined.set(token.label, token);
						return token;
					},
					renderer: () => '' // with the others, at the end
				},
				{
					name: 'noteReference',
					level: 'inline',
					start: (source) => source.indexOf('[^'),
					tokenizer(source) {
						const [raw, label] = REFERENCE.exec(source) ?? [];
						// One that says nothing is words like any other. The words are looked at when all blocks are known.
						return raw !== undefined && !inNote && defined.has(label!)
							? { type: 'noteReference', raw, label }
							: undefined;
					},
					renderer({ label }) {
						const at = meant.indexOf(label);
						const number = at === -1 ? meant.push(label) : at + 1;
						return `<sup><a href="#ftnt${number}">${number}</a></sup>`;
					}
				}
			]
		};
	}

	/** The notes, to stand behind the text. One that nothing refers to is a paragraph, as it was written. */
	html(write: (tokens: Tokens.Generic[]) => string): string {
		const notes = this.#meant.map((label, at) => {
			const words = write(this.#defined.get(label)!.tokens!);
			return `<p><a href="#ftnt_ref${at + 1}">[${at + 1}]</a>${words}</p>`;
		});
		const loose = [...this.#defined.values()]
			.filter(({ label }) => !this.#meant.includes(label))
			.map(({ label, tokens }) => `<p>[^${escaped(label)}]: ${write(tokens!)}</p>`);
		return [...loose, ...notes].join('');
	}
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
