// Words that many pages share: states, roles, kinds, and what small buttons say.
import type { words as es } from '../es/words';
import { counter } from '../locale';

const count = counter('en');

export const words: typeof es = {
	state: {
		draft: 'Draft',
		in_review: 'In review',
		last_call: 'Last call',
		adopted: 'Adopted',
		published: 'Published',
		on_hold: 'On hold',
		withdrawn: 'Withdrawn',
		superseded: 'Superseded'
	},
	archived: 'Archived',
	until: (when) => `until ${when}`,
	in: (span) => `in ${span}`,
	anyMoment: 'any moment now',
	over: 'time is up',
	kind: {
		white_paper: 'White Paper',
		deontological_code: 'Code of ethics',
		report: 'Report',
		minutes: 'Minutes',
		charter: 'Group charter',
		call: 'Call for contributions',
		blank: 'Document'
	},
	role: {
		admin: 'Ateneo administrator',
		manager: 'Cluster manager',
		chair: 'Chair',
		vice_chair: 'Vice-chair',
		secretary: 'Secretary',
		member: 'Member',
		reviewer: 'Reviewer',
		observer: 'Observer',
		guest: 'Guest'
	},
	roleMeans: {
		admin: 'Looks after the platform; does not read drafts.',
		manager: 'Coordinates the cluster and reads the documents of its groups.',
		chair: 'Writes, and brings documents from draft to publication.',
		vice_chair: 'Writes, and stands in for the chair.',
		secretary: 'Writes, and keeps the group’s documents in order.',
		member: 'Writes the group’s documents.',
		reviewer: 'Reads the group’s documents without changing the text.',
		observer: 'Follows the group’s work without changing the text.',
		guest: 'Knows the group; does not read its documents.'
	},
	organisationKind: {
		company: 'Company',
		startup: 'Start-up',
		sme: 'SME',
		university: 'University',
		public_body: 'Public body',
		association: 'Association'
	},
	phase: { forming: 'Being founded', active: 'Active' },
	language: { es: 'Spanish', en: 'English' },
	invented: 'example',
	documents: (n) => (n === 0 ? 'no documents' : count(n, 'document', 'documents')),
	people: (n) => count(n, 'person', 'people'),
	organisations: (n) => count(n, 'organisation', 'organisations'),
	groups: (n) => count(n, 'group', 'groups'),
	cancel: 'Cancel',
	error: 'Error'
};
