// What LibreOffice writes: good HTML with marks of its own around notes.
import { all, unwrap } from './dom';

export function mendLibreOffice(root: HTMLElement): void {
	for (const mark of all(root, 'a.sdfootnoteanc, a.sdendnoteanc')) {
		const words = (mark.textContent ?? '').trim();
		const raised = root.ownerDocument.createElement('sup');
		raised.textContent = words;
		mark.replaceWith(raised);
	}
	for (const mark of all(root, 'a.sdfootnotesym, a.sdendnotesym, a.sdfootnotesym-western')) {
		mark.replaceWith(`${(mark.textContent ?? '').trim()} `);
	}
	// Contents and indexes are made by whoever shows the text.
	for (const index of all(root, '[id^="Table of Contents"], [id^="Tabla de contenido"], [id^="Índice"]'))
		index.remove();
	for (const field of all(root, 'sdfield, sdt')) unwrap(field);
}
