// A document as a file: JSON, a small HTML page, Markdown, plain text, or its Yjs state.
import { filesIn } from '$shared/document/figure';
import { filesOf } from '$shared/document/file';
import { htmlWithoutHints, withoutHints } from '$shared/document/hint';
import { markdownOf } from '$shared/document/markdown';
import { textFileOf } from '$shared/document/text-file';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import { embedFiles } from '../files';
import type { Document } from './tables';
import type { Projected } from './projections';

export const EXPORT_FORMATS = ['json', 'html', 'markdown', 'text', 'ydoc'] as const;
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
	const projection = await app.projections.of({ ...document, documentId: document.id });
	const exported = writers[format](document, projection);
	if (format !== 'html') return exported;
	// Whoever opens it from a file is not signed in anywhere.
	const right = { documentId: document.id, only: null };
	return { ...exported, body: await embedFiles(app, right, String(exported.body), filesIn(projection.json)) };
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
			numbered: document.numbered,
			groupId: document.groupId,
			createdAt: document.createdAt,
			words: projection.words,
			content: withoutHints(projection.json)
		})
	}),
	html: (document, projection) => ({
		contentType: 'text/html; charset=utf-8',
		body: page(document, htmlWithoutHints(projection.html))
	}),
	markdown: (document, projection) => ({
		contentType: 'text/markdown; charset=utf-8',
		body: `# ${document.title}\n\n${markdownOf(projection.json, { ...document, files: filesOf(document.id) })}`
	}),
	text: (document, projection) => ({
		contentType: 'text/plain; charset=utf-8',
		body: `${document.title}\n\n${textFileOf(projection.json, document)}\n`
	}),
	ydoc: (_, projection) => ({ contentType: 'application/octet-stream', body: projection.state })
};

const page = ({ title, language, numbered }: Document, html: string) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body${numbered ? ' class="numbered"' : ''}>
<h1>${escape(title)}</h1>
${html}
</body>
</html>
`;

/** What cannot be told from the tags alone: numbers, the frames of tables and callouts. */
const STYLE = `
body { max-width: 45em; margin: 2em auto; padding: 0 1em; font: 1rem/1.6 Georgia, serif; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.3em 0.6em; text-align: left; vertical-align: top; }
th > p, td > p { margin: 0; }
pre { white-space: pre-wrap; }
.callout { border-left: 4px solid; padding: 0.1em 1em; margin: 1em 0; }
.callout-kind, .caption { font-weight: bold; }
figure { margin: 1em 0; text-align: center; } figure img { max-width: 100%; height: auto; } figcaption { font-size: 0.9em; }
.toc ol { list-style: none; padding-left: 0; }
.toc-2 { padding-left: 1.5em; } .toc-3 { padding-left: 3em; } .toc-4 { padding-left: 4.5em; }
.notes { border-top: 1px solid; margin-top: 2em; font-size: 0.9em; }
.note-text { display: inline; }
.numbered { counter-reset: h2 h3 h4 h5; }
.numbered h2:not(:empty) { counter-increment: h2; counter-set: h3 0 h4 0 h5 0; }
.numbered h3:not(:empty) { counter-increment: h3; counter-set: h4 0 h5 0; }
.numbered h4:not(:empty) { counter-increment: h4; counter-set: h5 0; }
.numbered h5:not(:empty) { counter-increment: h5; }
.numbered h2:not(:empty)::before { content: counter(h2) ' '; }
.numbered h3:not(:empty)::before { content: counter(h2) '.' counter(h3) ' '; }
.numbered h4:not(:empty)::before { content: counter(h2) '.' counter(h3) '.' counter(h4) ' '; }
.numbered h5:not(:empty)::before { content: counter(h2) '.' counter(h3) '.' counter(h4) '.' counter(h5) ' '; }
.numbered .toc a::before { content: attr(data-number) ' '; }
`;

const escape = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
