// What a page is asked to notice of itself: when its text is to be seen, when it takes a letter, when a key is painted.

/** Milliseconds since the page was asked for; 0 while it has not happened. */
export interface Noticed {
	text: number;
	letter: number;
	/** From the key to the picture that shows it. */
	painted: number[];
	/** When keys went down, and when the text changed, in milliseconds since 1970. */
	pressed: number[];
	changed: number[];
}

declare global {
	interface Window {
		noticed: Noticed;
	}
}

/**
 * Runs in the page before its own scripts. `letter`: it types one as soon as it can, as somebody who hits a key again and
 * again would.
 */
export function notice({ letter }: { letter: boolean }): void {
	const noticed: Noticed = { text: 0, letter: 0, painted: [], pressed: [], changed: [] };
	window.noticed = noticed;
	const TEXT_LETTERS = 200;
	/** A task behind the frame: by then it was handed to the screen. */
	const afterPaint = (then: () => void) => requestAnimationFrame(() => setTimeout(then));
	const editor = () =>
		document.querySelector<HTMLElement>(
			'.prose [role=textbox][contenteditable=true], .prose[role=textbox][contenteditable=true]'
		);

	const watch = () => {
		const text = document.querySelector('.prose')?.textContent ?? '';
		if (noticed.text === 0 && text.length > TEXT_LETTERS) {
			noticed.text = -1;
			afterPaint(() => (noticed.text = performance.now()));
		}
		if (letter && noticed.letter === 0) tryLetter();
		if (noticed.text <= 0 || (letter && noticed.letter <= 0)) requestAnimationFrame(watch);
	};
	const tryLetter = () => {
		const place = editor();
		if (!place) return;
		place.focus();
		const before = place.textContent?.length ?? 0;
		if (!document.execCommand('insertText', false, 'ñ')) return;
		noticed.letter = -1;
		afterPaint(() => (noticed.letter = (place.textContent?.length ?? 0) > before ? performance.now() : 0));
	};
	requestAnimationFrame(watch);

	addEventListener(
		'keydown',
		({ timeStamp }) => {
			noticed.pressed.push(performance.timeOrigin + timeStamp);
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => noticed.painted.push(performance.now() - timeStamp);
				port2.postMessage(null);
			});
		},
		true
	);
	addEventListener('load', () => {
		const prose = document.querySelector('.prose');
		const note = () => noticed.changed.push(performance.timeOrigin + performance.now());
		if (prose) new MutationObserver(note).observe(prose, { subtree: true, characterData: true, childList: true });
	});
}
