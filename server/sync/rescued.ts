// Words that vanished although nobody meant to delete them [S11], in PostgreSQL: each is kept once, however often it is
// found.
import { randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import type { Lost } from '../worker';
import type { Range } from './contents';
import { DeleteSet } from './state';

/** A log from a snapshot (without) to a row (with), and what vanished in it. */
export interface Findings {
	from: number;
	to: number;
	lost: readonly Lost[];
}

interface Kept {
	id: string;
	seq: number;
	state: 'open' | 'putBack' | 'dismissed';
	pieces: Range[];
}

/**
 * Keeps what was found. What is kept already and goes on is kept longer; what turned out to be in the text after all is
 * let go. True where anything changed. To be called in a transaction.
 */
export async function keepLost(
	sql: TransactionSql,
	documentId: string,
	{ from, to, lost }: Findings
): Promise<boolean> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`rescued ${documentId}`}, 0))`;
	const kept = await sql<Kept[]>`
		select id, seq::float8 as seq, state, pieces from document_rescued
		where document_id = ${documentId} and seq > ${from}`;

	const confirmed = new Set<string>();
	let isChanged = false;
	for (const found of lost) {
		const open = kept.find(({ id, state, pieces }) => state === 'open' && !confirmed.has(id) && overlap(pieces, found));
		const others = kept.filter((one) => one !== open && overlap(one.pieces, found));
		const rest = without(found, others);
		if (rest.text.trim() === '') continue;
		if (open) confirmed.add(open.id);
		if (open && sizeOf(open.pieces) === sizeOf(rangesOf(rest))) continue;
		isChanged = true;
		await keep(sql, { documentId, to, id: open?.id ?? randomUUID(), found: rest });
	}
	const gone = kept.filter(({ id, seq, state }) => state === 'open' && seq <= to && !confirmed.has(id));
	if (gone.length > 0) await sql`delete from document_rescued where id = any(${gone.map(({ id }) => id)})`;
	return isChanged || gone.length > 0;
}

async function keep(
	sql: TransactionSql,
	{ documentId, to, id, found }: { documentId: string; to: number; id: string; found: Lost }
): Promise<void> {
	const { seat, minute, place } = found;
	const [text, before, after] = [found.text, found.before, found.after].map(storable) as [string, string, string];
	// Drizzle, on the same connections, leaves dates and JSON to whoever writes them.
	const pieces = JSON.stringify(rangesOf(found));
	const writtenAt = new Date(minute * 60_000).toISOString();
	await sql`
		insert into document_rescued
			(id, document_id, seq, seat_id, written_at, text, pieces, place, before, after, client_id)
		values (${id}, ${documentId}, ${to}, ${seat}, ${writtenAt}, ${text}, ${pieces},
			${JSON.stringify(place)}, ${before}, ${after}, ${parseInt(id.slice(0, 8), 16)})
		on conflict (id) do update
		set seq = excluded.seq, text = excluded.text, pieces = excluded.pieces, place = excluded.place,
			before = excluded.before, after = excluded.after`;
}

/** PostgreSQL has no place for a zero character, nor for half of one. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

const rangesOf = ({ pieces }: Pick<Lost, 'pieces'>): Range[] =>
	pieces.map(({ client, from, text }) => ({ client, from, to: from + text.length }));

const sizeOf = (ranges: readonly Range[]): number => ranges.reduce((sum, { from, to }) => sum + to - from, 0);

const overlap = (pieces: readonly Range[], found: Lost): boolean =>
	rangesOf(found).some(({ client, from, to }) =>
		pieces.some((piece) => piece.client === client && piece.from < to && from < piece.to)
	);

/** What of it others do not have. */
function without(found: Lost, others: readonly Kept[]): Lost {
	if (others.length === 0) return found;
	const had = new DeleteSet();
	for (const { pieces } of others) for (const piece of pieces) had.add(piece);
	const pieces: Lost['pieces'] = [];
	for (const { client, from, text } of found.pieces) {
		for (let at = 0; at < text.length; at++) {
			const clock = from + at;
			if (had.has({ client, from: clock, to: clock + 1 })) continue;
			const last = pieces.at(-1);
			if (last?.client === client && last.from + last.text.length === clock) last.text += text[at];
			else pieces.push({ client, from: clock, text: text[at]! });
		}
	}
	const isWhole = sizeOf(rangesOf({ pieces })) === sizeOf(rangesOf(found));
	return isWhole ? found : { ...found, pieces, text: pieces.map(({ text }) => text).join('') };
}
