// The languages that code may be in. Apart from the node, since what offers or colours them needs no editor.

/** Those that can be chosen and are coloured, by the names that Markdown uses. */
export const CODE_LANGUAGES = [
	'bash',
	'c',
	'cpp',
	'csharp',
	'css',
	'go',
	'html',
	'java',
	'javascript',
	'json',
	'markdown',
	'php',
	'python',
	'r',
	'rust',
	'sql',
	'typescript',
	'xml',
	'yaml'
] as const;
export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

const ALIASES: Readonly<Record<string, CodeLanguage>> = {
	'c++': 'cpp',
	'c#': 'csharp',
	cs: 'csharp',
	htm: 'html',
	js: 'javascript',
	md: 'markdown',
	py: 'python',
	rs: 'rust',
	sh: 'bash',
	shell: 'bash',
	ts: 'typescript',
	yml: 'yaml'
};

const NAME = /^[a-z0-9+#.-]{1,20}$/;

/** The language of a code block, whatever arrived by the wire. One that we do not colour keeps its name; null: none. */
export function codeLanguageOf(attrs: Record<string, unknown> | undefined): string | null {
	const name = typeof attrs?.language === 'string' ? attrs.language.toLowerCase() : '';
	return NAME.test(name) ? (ALIASES[name] ?? name) : null;
}

/** The same where it is one that we colour. */
export const knownLanguageOf = (attrs: Record<string, unknown> | undefined): CodeLanguage | null =>
	CODE_LANGUAGES.find((language) => language === codeLanguageOf(attrs)) ?? null;

/** In letters. Twenty thousand times the letter a, as Java, take the library three seconds. */
export const LONGEST_COLOURED = 3_000;
export const MOST_COLOURED = 30_000;

/** Says of each code of one text, in its order, whether it is coloured: nobody is to wait for what was made to be slow. */
export function colouring(): (code: string) => boolean {
	let left = MOST_COLOURED;
	return ({ length }) => {
		if (length > Math.min(left, LONGEST_COLOURED)) return false;
		left -= length;
		return true;
	};
}
