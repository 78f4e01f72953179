// The form by which somebody moves a document: dates and times as Madrid's clock shows them. What it becomes for the
// server is MoveDocument.
import * as v from 'valibot';
import type { FieldIssue } from '../errors';
import { momentOf } from '../madrid';
import { DOCUMENT_STATES } from '../states/document';
import type { MoveDocument } from './documents';
import { PublicationKey } from './fields';
import { REASON_MAX } from './limits';

const typed = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(20, 'choose')), '');

export const MoveForm = v.object({
	from: v.picklist(DOCUMENT_STATES, 'choose'),
	to: v.picklist(DOCUMENT_STATES, 'choose'),
	/** A field of several lines; it is kept as one. */
	reason: v.optional(
		v.pipe(
			v.string(),
			v.transform((text) => text.replace(/\s+/g, ' ').trim()),
			v.check((text) => [...text].length <= REASON_MAX, 'reasonTooLong')
		),
		''
	),
	/** Key of a publication; empty where none is named. */
	successor: v.optional(v.union([v.literal(''), PublicationKey], 'choose'), ''),
	closesDate: typed,
	closesTime: typed,
	when: v.optional(v.picklist(['now', 'later'], 'choose'), 'now'),
	atDate: typed,
	atTime: typed,
	/** `no`: to be asked about; `edit`: back from the question; `yes`: what will happen was read. */
	confirmed: v.optional(v.picklist(['no', 'edit', 'yes'], 'choose'), 'no')
});
export type MoveForm = v.InferOutput<typeof MoveForm>;

/** What the server is asked to do, and the fields that say no moment. */
export function moveOf(form: MoveForm): { move: MoveDocument; issues: FieldIssue[] } {
	const issues: FieldIssue[] = [];
	const read = (field: 'closes' | 'at'): Date | null => {
		const { [`${field}Date` as const]: date, [`${field}Time` as const]: time } = form;
		const moment = momentOf({ date, time });
		if (moment) return moment;
		if (date === '') issues.push({ path: `${field}Date`, message: 'required' });
		if (time === '') issues.push({ path: `${field}Time`, message: 'required' });
		if (date !== '' && time !== '') issues.push({ path: `${field}Time`, message: 'noSuchTime' });
		return null;
	};
	const { from, to, reason, when, closesDate, successor } = form;
	// A time without a date was the field's own suggestion.
	const closesAt = closesDate === '' ? null : read('closes');
	const at = when === 'later' ? read('at') : null;
	const said = { reason: reason === '' ? null : reason, successor: successor === '' ? null : successor };
	return { move: { from, to, ...said, closesAt, at }, issues };
}

/** Where the fields of the form differ from those of the command. */
const FIELDS: Record<string, string> = { closesAt: 'closesDate', at: 'atDate' };
export const fieldsOf = (issues: readonly FieldIssue[]): FieldIssue[] =>
	issues.map(({ path, message }) => ({ path: FIELDS[path] ?? path, message }));
