// The page of a document: its title, its state, who is here, what is saved.
import type { document as es } from '../es/document';
import { counter } from '../locale';

const count = counter('en');
const changes = (n: number) => count(n, 'change', 'changes');

export const document: typeof es = {
	tools: 'State and mode of the document',
	text: 'Text of the document',
	life: 'State and history',
	open: 'The text is open: you can write in it now.',
	rename: 'Change the title',
	titleField: 'Title of the document',
	saveTitle: 'Save the title',
	renamed: (title) => `The document is now called “${title}”.`,
	versions: 'Versions',
	outline: 'Contents',
	noOutline: 'The headings of the text will appear here.',
	words: (n) => count(n, 'word', 'words'),
	modes: 'Mode',
	read: 'Read',
	edit: 'Edit',
	here: 'Who is here',
	onlyYou: 'Only you have the document open',
	personHere: (name, organisation, role) => [name, organisation, role].filter((word) => word !== '').join(' · '),
	morePeople: (n) => `and ${count(n, 'more person', 'more people')}`,
	status: {
		connecting: 'Connecting…',
		upToDate: 'Up to date',
		savedAt: (time) => `Saved at ${time}`,
		saving: 'Saving…',
		offline: 'Offline',
		restarting: 'The server is restarting',
		kept: (n) => `${changes(n)} kept on this device`,
		atRisk: (n) => `${changes(n)} not saved`,
		refused: 'Not saved: copy your text',
		tooLarge: 'Not saved: copy your text',
		signInAgain: 'Sign in again',
		somebodyElse: 'Somebody else has signed in',
		noAccess: 'You no longer have access',
		outdated: 'The page needs to be reloaded',
		otherEpoch: 'Opening the document again…',
		stale: 'Opening the document again…'
	},
	leaveUnsaved: (n: number) => `${changes(n)} not saved will be lost if you leave this page. Leave anyway?`,
	damaged: {
		title: 'Part of this document cannot be read.',
		next: 'Here is what comes before it, for reading only; the rest is kept. Tell the people who run Ateneo.'
	},
	flaw: {
		title: 'For now this document can only be read.',
		tooDeep:
			'It has lists, quotes or tables inside each other more than 100 levels deep, and no editor can show them. Here is all its text, without its format.',
		misshapen:
			'It has parts that do not fit where they are, perhaps because two changes crossed. Here is all its text, without its format.',
		next: 'To go on writing, download the text and begin a new document with it. The people who run Ateneo can find out what happened.',
		download: 'Download the text',
		repair: 'Repair and edit',
		repairMeans:
			'You can repair it: what does not fit is taken out of the document, for everybody, so download the text first. The people who run Ateneo can find out what happened.'
	},
	ended: {
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
	},
	recovered: {
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
	},
	pasteRefused: (size, limit) => `What you want to paste takes ${size}, and ${limit} fit at once. Paste it in parts.`,
	dismiss: 'Close the message',
	readOnly: {
		archived: 'This document is archived: it can be read and nobody changes it.',
		state: {
			draft: '',
			in_review: '',
			last_call: 'The text is closed since the last call began.',
			adopted: 'The text is closed: the group has adopted it.',
			published: 'The text is closed: it is published.',
			on_hold: 'The text is closed while the document is on hold.',
			withdrawn: 'The text is closed: the group has withdrawn it.',
			superseded: 'Another document has replaced it: the text no longer changes.'
		},
		role: (role) => `Your role here is “${role}”: you can read the text and see changes as they happen.`,
		whoWrites: (roles) => `Those who write: ${roles}.`,
		writers: {
			chair: 'the chair',
			vice_chair: 'the vice-chair',
			secretary: 'the secretary',
			member: 'the members of the group'
		},
		whoReopens: 'The chair of the group can tell you whether it will be opened again.',
		whoRestores: 'The chair, the vice-chair or the secretary of the group can bring it back.'
	},
	noScript: 'Writing and seeing changes as they happen needs JavaScript. The text can be read without it.',
	failed: 'The editor could not be loaded. The text can be read; reload the page to write.'
};
