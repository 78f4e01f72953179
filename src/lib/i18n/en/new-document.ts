// Starting a document from a template.
import type { newDocument as es } from '../es/new-document';

export const newDocument: typeof es = {
	title: 'New document',
	lead: (group) => `It begins as a draft of ${group}: the people of the group read it, and its members write it.`,
	template: 'Template',
	templates: {
		white_paper: {
			name: 'White Paper',
			what: 'A diagnosis with recommendations.',
			contains: 'Summary, context, method, findings, recommendations and participants.'
		},
		deontological_code: {
			name: 'Code of ethics',
			what: 'The rules that a sector gives itself.',
			contains: 'Preamble, scope, principles, commitments, follow-up and adherence.'
		},
		report: {
			name: 'Report',
			what: 'What was studied and what follows from it.',
			contains: 'Purpose, background, analysis, conclusions and proposals.'
		},
		minutes: {
			name: 'Minutes',
			what: 'What a meeting discussed and agreed.',
			contains: 'Attendance, agenda, agreements, and tasks with who and when.'
		},
		blank: {
			name: 'Blank',
			what: 'No structure to begin with.',
			contains: 'An empty page.'
		}
	},
	titleField: 'Title',
	titleHint: 'You can change it later.',
	language: 'Language of the document',
	languageHint: 'The template comes in this language.',
	submit: 'Create the document',
	submitting: 'Creating the document…'
};
