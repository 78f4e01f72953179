// A working group: what it is for, its documents and its people.
import type { group as es } from '../es/group';

export const group: typeof es = {
	sections: 'Sections of the group',
	you: (role, organisation) => `Your role here: ${role}, for ${organisation}.`,
	about: 'About',
	documents: 'Documents',
	people: 'People',
	newDocument: 'New document',
	cannotCreate: 'The chair, the secretary and the members of the group start documents.',
	contributions: 'Contributions by organisation',
	cannotRead: 'Drafts of the groups cannot be seen from your role.',
	noDocuments: {
		title: 'The group has no documents yet',
		text: 'This is where everybody writes the group’s White Paper, code, reports and minutes together.',
		example: 'For example, start with the minutes of the next meeting.'
	},
	archived: (n) => `Archived (${n})`,
	archivedHint: 'They are kept and can be read; nobody changes them.',
	actionsFor: (title) => `Actions for “${title}”`,
	rename: 'Change the title…',
	archive: 'Archive…',
	restore: 'Bring back',
	restoreThis: (title) => `Bring “${title}” back`,
	cannotArchive: 'The chair, the vice-chair and the secretary archive documents and bring them back.',
	renameDialog: { title: 'Change the title', field: 'Title', submit: 'Save the title' },
	archiveDialog: {
		title: (title) => `Archive “${title}”?`,
		text: 'It can no longer be edited and moves to the archived list. Its text is kept, and the chair can bring it back at any time.',
		submit: 'Archive'
	},
	renamed: (title) => `The document is now called “${title}”.`,
	archivedDone: (title) => `“${title}” is archived.`,
	restoredDone: (title) => `“${title}” is back among the other documents.`,
	noPeople: 'There is nobody in the group yet.',
	inventedNote: 'People and organisations marked “example” are invented.',
	languageOfDocument: { es: 'in Spanish', en: 'in English' }
};
