// The example's documents. Their words are in texts/, one file each; all are invented and say so at their start.
import type { JSONContent } from '@tiptap/core';
import type { Language } from '$shared/language';
import type { DocumentKind, DocumentState } from '$shared/states/document';
import type { GroupCode } from './clusters';
import type { PersonKey } from './people';
import { SEATS, type ExampleSeat } from './seats';
import { abroad } from './texts/abroad';
import { approval } from './texts/approval';
import { dataNote } from './texts/data-note';
import { deontologicalCode } from './texts/deontological-code';
import { laboratory } from './texts/laboratory';
import { mayMinutes } from './texts/may-minutes';
import { smallFirms } from './texts/small-firms';
import { trainingMinutes } from './texts/training-minutes';
import { whitePaper } from './texts/white-paper';

export interface ExampleDocument {
	key: string;
	title: string;
	group: GroupCode;
	kind: DocumentKind;
	language: Language;
	state: DocumentState;
	/** Who made it, in their seat of the group. */
	by: PersonKey;
	createdAt: Date;
	/** When its text was written last. */
	writtenAt: Date;
	archivedAt?: Date;
	content: JSONContent;
}

export const DOCUMENTS: readonly ExampleDocument[] = [
	{
		key: 'white-paper',
		title: 'Libro Blanco de competencias en datos e inteligencia artificial',
		group: 'BDI-TAL',
		kind: 'white_paper',
		language: 'es',
		state: 'draft',
		by: 'lucia',
		createdAt: new Date('2026-02-10T10:05:00+01:00'),
		writtenAt: new Date('2026-11-18T17:22:00+01:00'),
		content: whitePaper
	},
	{
		key: 'may-minutes',
		title: 'Acta de la reunión de mayo',
		group: 'BDI-TAL',
		kind: 'minutes',
		language: 'es',
		state: 'adopted',
		by: 'teresa',
		createdAt: new Date('2026-05-28T12:40:00+02:00'),
		writtenAt: new Date('2026-06-02T09:50:00+02:00'),
		content: mayMinutes
	},
	{
		key: 'deontological-code',
		title: 'Código deontológico de la tecnología financiera',
		group: 'FIN-COD',
		kind: 'deontological_code',
		language: 'es',
		state: 'in_review',
		by: 'gonzalo',
		createdAt: new Date('2026-03-03T09:30:00+01:00'),
		writtenAt: new Date('2026-11-12T13:05:00+01:00'),
		content: deontologicalCode
	},
	{
		key: 'approval',
		title: 'Informe sobre el sistema de homologación de productos',
		group: 'FIN-HOM',
		kind: 'report',
		language: 'es',
		state: 'draft',
		by: 'noa',
		createdAt: new Date('2026-04-21T16:15:00+02:00'),
		writtenAt: new Date('2026-11-16T18:40:00+01:00'),
		content: approval
	},
	{
		key: 'small-firms',
		title: 'Weak points of small firms: what we saw and what to do first',
		group: 'CIB-IDI',
		kind: 'report',
		language: 'en',
		state: 'in_review',
		by: 'ravi',
		createdAt: new Date('2026-04-09T11:00:00+02:00'),
		writtenAt: new Date('2026-10-29T12:10:00+01:00'),
		content: smallFirms
	},
	{
		key: 'training-minutes',
		title: 'Minutes of the June meeting on internships',
		group: 'CIB-FOR',
		kind: 'minutes',
		language: 'en',
		state: 'draft',
		by: 'teresa',
		createdAt: new Date('2026-06-11T13:20:00+02:00'),
		writtenAt: new Date('2026-06-15T10:25:00+02:00'),
		content: trainingMinutes
	},
	{
		key: 'abroad',
		title: 'Going abroad together: a two-year programme',
		group: 'CEI-INT',
		kind: 'report',
		language: 'en',
		state: 'adopted',
		by: 'bruno',
		createdAt: new Date('2026-03-17T17:45:00+01:00'),
		writtenAt: new Date('2026-09-24T16:30:00+02:00'),
		content: abroad
	},
	{
		key: 'laboratory',
		title: 'Notas para el reglamento del laboratorio',
		group: 'ECO-LAB',
		kind: 'blank',
		language: 'es',
		state: 'draft',
		by: 'daniel',
		createdAt: new Date('2026-05-06T10:30:00+02:00'),
		writtenAt: new Date('2026-10-08T11:15:00+02:00'),
		content: laboratory
	},
	{
		key: 'data-note',
		title: 'Nota sobre cesión de datos entre organizaciones',
		group: 'BDI-LEG',
		kind: 'report',
		language: 'es',
		state: 'superseded',
		by: 'carmen',
		createdAt: new Date('2026-01-29T09:10:00+01:00'),
		writtenAt: new Date('2026-05-12T09:35:00+02:00'),
		archivedAt: new Date('2026-05-19T18:00:00+02:00'),
		content: dataNote
	}
];

/** The seat in which its author made a document. Throws when the author has none in its group. */
export function seatOf({ key, by, group }: ExampleDocument): ExampleSeat {
	const seat = SEATS.find((candidate) => candidate.person === by && candidate.group === group && !candidate.until);
	if (!seat) throw new Error(`${by} has no open seat in ${group} to write “${key}”`);
	return seat;
}
