// The one script of a public page: what a citation says goes to the clipboard. Without it there are no such buttons.

/** As it stands in the page; the page's policy knows it by its hash. */
export const COPYING = `
for (const button of document.querySelectorAll('button[data-copy]')) {
	button.hidden = false;
	button.addEventListener('click', async () => {
		const source = document.getElementById(button.dataset.copy);
		const status = document.getElementById('copy-status');
		status.textContent = '';
		try {
			await navigator.clipboard.writeText(source.textContent);
			status.textContent = status.dataset.done;
		} catch {
			getSelection().selectAllChildren(source);
			status.textContent = status.dataset.failed;
		}
	});
}
`;
