// The states and kinds of documents. How one state follows another is in life.ts.

export const DOCUMENT_STATES = [
	'draft',
	'in_review',
	'last_call',
	'adopted',
	'published',
	'on_hold',
	'withdrawn',
	'superseded'
] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

export const DOCUMENT_KINDS = [
	'white_paper',
	'deontological_code',
	'report',
	'minutes',
	'charter',
	'call',
	'blank'
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
