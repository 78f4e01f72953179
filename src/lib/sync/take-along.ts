// Gives the reader a text to take along: on the clipboard, or as a file of their own.

/** With its form where the browser can; as plain words else. False where it is not allowed. */
export async function copyRich(element: HTMLElement): Promise<boolean> {
	const words = wordsOf(element);
	try {
		const parts = { 'text/html': blobOf(htmlOf(element), 'text/html'), 'text/plain': blobOf(words, 'text/plain') };
		await navigator.clipboard.write([new ClipboardItem(parts)]);
		return true;
	} catch {
		return navigator.clipboard.writeText(words).then(
			() => true,
			() => false
		);
	}
}

/** Also those of blocks that are not drawn now. */
function wordsOf(element: HTMLElement): string {
	element.dataset.whole = '';
	const words = element.innerText;
	delete element.dataset.whole;
	return words;
}

/** As a page of HTML, which any word processor opens. `html` comes from our editor, which escapes. */
export function saveAsFile(title: string, html: string): void {
	const heading = escape(title);
	const page = `<!doctype html>\n<meta charset="utf-8">\n<title>${heading}</title>\n<h1>${heading}</h1>\n${html}\n`;
	const address = URL.createObjectURL(blobOf(page, 'text/html'));
	const link = document.createElement('a');
	link.href = address;
	link.download = `${fileNameOf(title)}.html`;
	link.click();
	// The browser has taken it by then.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Without what the editor draws into a text: the carets of others. */
export function htmlOf(element: HTMLElement): string {
	const still = element.cloneNode(true) as HTMLElement;
	for (const widget of still.querySelectorAll('.caret, .ProseMirror-widget')) widget.remove();
	for (const block of still.querySelectorAll('[data-far]')) block.removeAttribute('data-far');
	return still.innerHTML;
}

export const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const blobOf = (text: string, type: string) => new Blob([text], { type });

const fileNameOf = (title: string) =>
	title
		.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
		.trim()
		.slice(0, 80) || 'Ateneo';
