// HTML from the clipboard, made clean before the editor reads it: lists are lists, headings headings, and of colours, fonts
// and bookmarks nothing is left. What a text may hold is still the schema's to say; this only helps it to understand.
import * as common from './common';
import { isGoogle, mendGoogle } from './google';
import { mendLibreOffice } from './libre-office';
import { sayNotes, takeNotes } from './notes';
import { isWord, mendWord } from './word';

/** Written by this editor, or another one like it: nothing to be mended. */
const OURS = /\bdata-pm-slice=/;

/** Clean HTML, and the addresses of the pictures that were in it: they do not come with a text. */
export function readHtml(html: string): { html: string; pictures: string[] } {
	if (OURS.test(html)) return { html, pictures: [] };
	// A document of its own, which no window shows: nothing in it runs.
	const root = new DOMParser().parseFromString(html, 'text/html').body;
	const notes = takeNotes(root);
	if (isWord(root, html)) mendWord(root);
	if (isGoogle(root)) mendGoogle(root);
	mendLibreOffice(root);
	common.dropNoise(root);
	const pictures = common.takePictures(root);
	common.dropPlaces(root);
	common.dropDenials(root);
	common.mendLists(root);
	common.mendTables(root);
	common.mendCode(root);
	common.dropDoubledLooks(root);
	common.dropAttributes(root);
	sayNotes(notes);
	common.dropEmptyLines(root);
	return { html: root.innerHTML, pictures };
}
