// Code: its language is an attribute, and says how it is coloured where it is shown.
import { CodeBlock as Plain } from '@tiptap/extension-code-block';
import { codeLanguageOf } from './code-languages';

export const CodeBlock = Plain.extend({
	renderHTML({ node, HTMLAttributes }) {
		const language = codeLanguageOf(node.attrs);
		return ['pre', HTMLAttributes, ['code', language ? { class: `language-${language}` } : {}, 0]];
	}
});
