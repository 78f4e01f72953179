// Code: its language is an attribute, and says how it is coloured where it is shown.
import { CodeBlock as Plain } from '@tiptap/extension-code-block';

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

export const CodeBlock = Plain.extend({
	renderHTML({ node, HTMLAttributes }) {
		const language = codeLanguageOf(node.attrs);
		return ['pre', HTMLAttributes, ['code', language ? { class: `language-${language}` } : {}, 0]];
	}
});
