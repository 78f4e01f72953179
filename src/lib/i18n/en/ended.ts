// What is said when a page does not go on by itself, of words that did not get into the document, and of a paste that
// was too large.
import type * as es from '../es/ended';
import { counter } from '../locale';

const count = counter('en');
const changes = (n: number) => count(n, 'change', 'changes');

export const ended: typeof es.ended = {
	refused:
		'The server did not accept the last change, so this page no longer saves anything. You can go on with the document as it is now: what is missing from it will be set apart, to paste or to save.',
	tooLarge:
		'The last change is too large to be sent at once, so this page no longer saves anything. You can go on with the document as it is now: what is missing from it will be set apart, to paste in parts or to save.',
	signInAgain: 'Your session has expired or was closed. Your text is still here: sign in again to go on.',
	somebodyElse:
		'Somebody else has signed in to this browser, so the text of whoever had it open is not shown. If that was you, sign in again in another tab and come back here.',
	noAccess:
		'You no longer have a seat in the group of this document. If you did not expect this, talk to the chair of the group.',
	outdated: 'There is a new version of Ateneo or of this document. Reload the page to go on.',
	otherEpoch: 'The document has gone back to an earlier backup.',
	stale: 'This page could not show what others have written.',
	notAnew: 'It could not be opened again: there is no connection to the server.',
	unsaved: (n) => `${changes(n)} ${n === 1 ? 'is' : 'are'} not saved: copy your text before you leave the page.`,
	kept: (n) =>
		`${changes(n)} ${n === 1 ? 'is' : 'are'} kept on this device and will be sent when you open the document again.`,
	copy: 'Copy the text',
	copied: 'The text is on the clipboard.',
	notCopied: 'The browser did not allow copying. Select the text and copy it by hand.',
	save: 'Save to a file',
	saved: 'The text is in a file among your downloads.',
	discard: 'Discard',
	sureToDiscard: 'What is not saved will be deleted from this device. Discard it?',
	anew: 'Go on with the document as it is now',
	again: 'Try again',
	reload: 'Reload',
	password: (email) => `Password of ${email}`,
	signIn: 'Sign in',
	otherTab: 'Sign in in another tab',
	wrong: 'The password is not right. Try again.',
	notSignedIn: 'You could not be signed in. Try again, or do it in another tab.',
	back: 'You have signed in again: the document is where you left it.'
};

export const recovered: typeof es.recovered = {
	title: (when) => `Recovered text, ${when}.`,
	what: 'You had this, and it is not in the document. See whether it is needed: you can copy it, add it at the end or save it to a file.',
	show: 'Show the text',
	hide: 'Hide the text',
	copy: 'Copy',
	insert: 'Add at the end of the document',
	inserted: 'The recovered text is at the end of the document.',
	save: 'Save to a file',
	discard: 'Discard',
	sureToDiscard: 'The recovered text will be deleted from this device. Discard it?',
	discarded: 'The recovered text has been discarded.',
	begunAnew: 'The document has been opened again.'
};

export const pasteRefused: typeof es.pasteRefused = {
	says: (size, limit) => `What you want to paste takes ${size}, and ${limit} fit at once. Paste it in parts.`,
	dismiss: 'Close the message'
};
