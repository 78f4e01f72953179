// Pasting as a browser does it: the formats of a clipboard, handed to the text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Visitor } from './browser';

/** What a program has put onto the clipboard: a file of tests/support/pastes. */
export const copiedFrom = (program: string): string =>
	readFileSync(join(import.meta.dirname, 'pastes', `${program}.html`), 'utf8');

/** Pastes where the caret is. Keys of `formats` are types such as `text/html`. */
export async function paste({ editor }: Visitor, formats: Record<string, string>): Promise<void> {
	await editor.evaluate((element, formats) => {
		const clipboardData = new DataTransfer();
		for (const [type, data] of Object.entries(formats)) clipboardData.setData(type, data);
		element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	}, formats);
}

/** Attributes that say something about the text. */
const TOLD = ['href', 'start', 'colspan', 'data-checked'];

/** The text as plain HTML: nothing that the editor draws around it, and only attributes that say something. */
export const shapeOf = ({ text }: Visitor): Promise<string[]> =>
	text.evaluate((element, told) => {
		const root = element.cloneNode(true) as HTMLElement;
		for (const drawn of root.querySelectorAll(
			'.caret, .ProseMirror-widget, .ProseMirror-trailingBreak, label, colgroup'
		))
			drawn.remove();
		for (const reference of root.querySelectorAll('.note-ref')) reference.textContent = `[${reference.textContent}]`;
		for (const note of root.querySelectorAll('.note')) {
			const aside = document.createElement('aside');
			aside.append(...note.querySelector('.note-text')!.childNodes);
			note.replaceWith(aside);
		}
		// Wrappers, and the colours of code.
		for (const wrapper of root.querySelectorAll('div, code span')) wrapper.replaceWith(...wrapper.childNodes);
		for (const part of root.querySelectorAll('*'))
			for (const { name, value } of [...part.attributes])
				if (!told.includes(name) || ((name === 'colspan' || name === 'start') && value === '1'))
					part.removeAttribute(name);
		return [...root.children].map((block) => block.outerHTML);
	}, TOLD);
