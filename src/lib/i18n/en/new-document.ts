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
			contains: 'Summary, scope, method, diagnosis, recommendations, follow-up and participants.'
		},
		deontological_code: {
			name: 'Code of ethics',
			what: 'The rules that a sector gives itself.',
			contains: 'Preamble, nineteen articles on principles, duties and compliance, and adherence.'
		},
		report: {
			name: 'Report',
			what: 'What was studied and what follows from it.',
			contains: 'Mandate, situation, analysis, options, conclusions and proposal.'
		},
		minutes: {
			name: 'Minutes',
			what: 'What a meeting discussed and agreed.',
			contains: 'Attendance, agenda, agreements, and tasks with who and when.'
		},
		charter: {
			name: 'Group charter',
			what: 'What a group is there for and how it works.',
			contains: 'Mission, mandate, action lines, membership, decisions and accountability.'
		},
		call: {
			name: 'Call for contributions',
			what: 'Others are asked for texts, data or cases.',
			contains: 'What is sought, who may contribute, calendar, criteria and what becomes of it.'
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
