// Marks of our own: letters above and below the line, and the language that a passage is in.
import { Mark, mergeAttributes } from '@tiptap/core';
import { passageLanguageOf } from './passage-languages';

export const Subscript = Mark.create({
	name: 'subscript',
	excludes: 'subscript superscript',
	parseHTML: () => [{ tag: 'sub' }],
	renderHTML: ({ HTMLAttributes }) => ['sub', HTMLAttributes, 0],
	addKeyboardShortcuts() {
		return { 'Mod-,': () => this.editor.commands.toggleMark(this.name) };
	}
});

export const Superscript = Mark.create({
	name: 'superscript',
	excludes: 'subscript superscript',
	// A reference to a note has one too.
	parseHTML: () => [{ tag: 'sup:not(.note-ref)' }],
	renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes, 0],
	addKeyboardShortcuts() {
		return { 'Mod-.': () => this.editor.commands.toggleMark(this.name) };
	}
});

export const PassageLanguageMark = Mark.create({
	name: 'language',

	addAttributes() {
		return {
			lang: {
				default: null,
				parseHTML: (element: HTMLElement) => passageLanguageOf({ lang: element.lang }),
				renderHTML: (attrs: Record<string, unknown>) => {
					const lang = passageLanguageOf(attrs);
					return lang ? { lang } : {};
				}
			}
		};
	},

	// Word marks every word that it pastes with a language; only what somebody marked here counts.
	parseHTML() {
		return [
			{ tag: 'span.passage[lang]', getAttrs: (element) => passageLanguageOf({ lang: element.lang }) !== null && null }
		];
	},

	renderHTML({ HTMLAttributes }) {
		return ['span', mergeAttributes(HTMLAttributes, { class: 'passage' }), 0];
	}
});
