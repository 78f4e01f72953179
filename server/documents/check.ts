// What a text lacks for everybody to be able to read it, as the screen says it too.
import { checkDocument, type Finding } from '$shared/document/check';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';

/** In the order of reading. A text that no editor can take has other things to be mended. Throws as accessDocument does, and document.unreadable. */
export async function checkText(app: App, person: Person, { documentId }: { documentId: string }): Promise<Finding[]> {
	const { document } = await accessDocument(app, person, documentId, 'document.read');
	const { json, flaw } = await app.projections.of({ ...document, documentId });
	return flaw ? [] : checkDocument(json);
}
