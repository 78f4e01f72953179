// A document as a file: JSON, a small HTML page, plain text, or its Yjs state.
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import type { Document } from './tables';
import type { Projected } from './projections';

export const EXPORT_FORMATS = ['json', 'html', 'text', 'ydoc'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface Exported {
	contentType: string;
	body: string | Uint8Array;
}

/** Throws as accessDocument does, and document.unreadable. */
export async function exportDocument(
	app: App,
	person: Person,
	{ documentId, format }: { documentId: string; format: ExportFormat }
): Promise<Exported> {
	const { document } = await accessDocument(app, person, documentId, 'document.read');
	const projection = await app.projections.of({ documentId: document.id, epoch: document.epoch });
	return writers[format](document, projection);
}

const writers: Record<ExportFormat, (document: Document, projection: Projected) => Exported> = {
	json: (document, projection) => ({
		contentType: 'application/json',
		body: JSON.stringify({
			id: document.id,
			title: document.title,
			kind: document.kind,
			state: document.state,
			language: document.language,
			archived: document.archivedAt !== null,
			groupId: document.groupId,
			createdAt: document.createdAt,
			words: projection.words,
			content: projection.json
		})
	}),
	html: (document, projection) => ({
		contentType: 'text/html; charset=utf-8',
		body: page(document, projection.html)
	}),
	text: (document, projection) => ({
		contentType: 'text/plain; charset=utf-8',
		body: `${document.title}\n\n${projection.text}\n`
	}),
	ydoc: (_, projection) => ({ contentType: 'application/octet-stream', body: projection.state })
};

const page = ({ title, language }: Document, html: string) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
</head>
<body>
<h1>${escape(title)}</h1>
${html}
</body>
</html>
`;

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
