// The page of a document: its title, its state, who is here, what is saved.
import type { document as es } from '../es/document';
import { counter } from '../locale';

const count = counter('en');
const changes = (n: number) => count(n, 'change', 'changes');

export const document: typeof es = {
	tools: 'State and mode of the document',
	field: {
		label: 'Text of the document',
		placeholder: 'Write here, or press / to insert',
		hint: 'Alt+F10: tools. Slash: insert. Escape: leave the text.',
		outside: 'You have left the text. Tab: go on. Shift+Tab: back to the text.'
	},
	life: 'State and history',
	open: 'The text is open: you can write in it now.',
	rename: 'Change the title',
	titleField: 'Title of the document',
	saveTitle: 'Save the title',
	renamed: (title) => `The document is now called “${title}”.`,
	versions: 'Versions',
	authorship: 'Who wrote this',
	news: 'What is new',
	outline: 'Contents',
	noOutline: 'The headings of the text will appear here.',
	words: (n) => count(n, 'word', 'words'),
	modes: 'Mode',
	read: 'Read',
	edit: 'Edit',
	here: 'Who is here',
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
