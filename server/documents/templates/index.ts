// What a new document begins with: a structure for each kind, in each language.
import type { JSONContent } from '@tiptap/core';
import type { Language } from '$shared/language';
import type { DocumentKind } from '$shared/states/document';
import { doc, p, type Section } from './builder';
import { call } from './call';
import { charter } from './charter';
import { deontologicalCode } from './deontological-code';
import { minutes } from './minutes';
import { report } from './report';
import { whitePaper } from './white-paper';

export * from './builder';

const TEMPLATES: Record<DocumentKind, Record<Language, Section[]>> = {
	white_paper: whitePaper,
	deontological_code: deontologicalCode,
	report,
	minutes,
	charter,
	call,
	blank: { es: [], en: [] }
};

/** The sections of a template in order, each with its heading, so that one can be put into a document by itself. */
export const templateSections = (kind: DocumentKind, language: Language): Section[] => TEMPLATES[kind][language];

/** A whole new document as ProseMirror JSON of our schema. Without the title, which is not part of the text. */
export function templateContent(kind: DocumentKind, language: Language): JSONContent {
	const content = templateSections(kind, language).flatMap((section) => section.content);
	return content.length > 0 ? doc(...content) : doc(p());
}
