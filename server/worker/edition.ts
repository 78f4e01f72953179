// A version as the public reads it: its HTML with the contents, and as a file.
import type { JSONContent } from '@tiptap/core';
import { descriptionOf } from '$shared/document/description';
import { filesIn } from '$shared/document/figure';
import { markdownOf } from '$shared/document/markdown';
import { outlineOf, type Section } from '$shared/document/read';
import { htmlOf } from '$shared/document/render';
import { textFileOf, type Written } from '$shared/document/text-file';
import { coloursOfOne } from './highlight';

/** A version's canonical JSON, its language, whether its headings are numbered, and where its pictures are seen. */
export interface EditionText extends Written {
	content: string;
}

export interface ShownEdition {
	/** Safe HTML, without a wrapper. */
	html: string;
	outline: Section[];
	/** How it begins. */
	description: string;
	/** Those that it shows. */
	files: string[];
}

/** Throws where the text is not a document of our schema. */
export function showEdition({ content, language, files = null }: EditionText): ShownEdition {
	const json = JSON.parse(content) as JSONContent;
	const html = htmlOf(json, language, files, coloursOfOne()).replace(EMPTY_HEADINGS, '');
	return { html, outline: outlineOf(json), description: descriptionOf(json), files: [...filesIn(json)] };
}

/** Nobody has written what they are about: to a reader they would be nothing. */
const EMPTY_HEADINGS = /<h([2-5])[^>]*><\/h\1>/g;

const WRITERS = { text: textFileOf, markdown: markdownOf };
export type WrittenAs = keyof typeof WRITERS;

export const write = ({ content, as, ...how }: EditionText & { as: WrittenAs }): string =>
	WRITERS[as](JSON.parse(content) as JSONContent, how);
