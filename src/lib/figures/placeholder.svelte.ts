// What stands in the text while a picture is on its way, on this screen alone.
import type { Upload } from './upload.svelte';

/** Drawn by hand, since the editor wants an element. `end`: it does not follow the upload any more. */
export function drawPlaceholder(upload: Upload, says: () => string): { element: HTMLElement; end: () => void } {
	const element = document.createElement('div');
	element.className = 'upload';
	element.contentEditable = 'false';
	// It is read in the list of what is being sent.
	element.setAttribute('aria-hidden', 'true');
	const [name, state, bar] = ['b', 'span', 'i'].map((tag) => element.appendChild(document.createElement(tag)));
	name!.textContent = upload.name;
	const end = $effect.root(() => {
		$effect(() => {
			state!.textContent = says();
			bar!.style.setProperty('--part', String(upload.state === 'sending' ? upload.part : 1));
			element.dataset.state = upload.state;
		});
	});
	return { element, end };
}
