// Versions that are made by themselves: ten minutes after the last edit, or after an hour of writing without a pause; one
// an hour at most. Which documents wait is read off their logs, so that nothing is missed however the process ended.
import { sql } from 'drizzle-orm';
import * as v from 'valibot';
import { codeOf } from '$shared/errors';
import type { App } from '../app';
import { PLATFORM } from '../events';
import { defineJob, type Run } from '../jobs';
import { VERSIONS } from './commands';
import { lastPosition, prepareVersion, settle, storeVersion } from './make';

/** Nobody has written for so long: a pause. */
const PAUSE_MIN = 10;
/** At most one in this time; and one after it where people do not pause. */
const BETWEEN_MIN = 60;
/** A version that was asked for and has not come by then is asked for again. */
const ASK_AGAIN_MIN = 24 * 60;

/** Makes a version of a document in a pause of its writers. */
export const makePauseVersion = defineJob('version.make', v.object({ documentId: v.pipe(v.string(), v.uuid()) }));

export const makesPauseVersion =
	(app: App): Run<{ documentId: string }> =>
	async ({ documentId }, job) => {
		const prepared = await prepareVersion(app, documentId).catch((error: unknown) => {
			// What no editor can take makes no version, now or at the next try: at the next edit, perhaps.
			if (codeOf(error) === 'document.flawed') return null;
			throw error;
		});
		await job.end(async (tx) => {
			if (prepared) return void (await storeVersion(tx, PLATFORM, prepared, { kind: 'auto' }));
			await settle(tx, { documentId, seq: await lastPosition(tx, documentId) });
		});
		if (prepared) app.rooms.announce(documentId, VERSIONS);
	};

/**
 * Notes which documents have been written in, and asks for a version of those whose time has come. To be called every
 * minute or so, by any number of processes. Returns how many it asked for.
 */
export async function lookForPauses(app: App): Promise<number> {
	const now = app.clock();
	return app.db.transaction(async (tx) => {
		await tx.execute(noteWritten(now));
		const due = await tx.execute<{ document_id: string }>(takeDue(now));
		for (const { document_id: documentId } of due) await app.jobs.enqueue(tx, makePauseVersion, { documentId });
		return due.length;
	});
}

/** The template is the first row of a log: what nobody has changed needs no version. */
const UNTOUCHED_SEQ = 1;

// The last position of each log is the end of an index: logs are not read.
const noteWritten = (now: Date) => sql`
	insert into version_watch (document_id, settled_seq, written_since)
	select documents.id, coalesce(settled_seq, ${UNTOUCHED_SEQ}), ${now.toISOString()}::timestamptz
	from documents
	left join version_watch as known on known.document_id = documents.id
	cross join lateral (
		select greatest(
			(select max(seq) from document_updates where (document_id, epoch) = (documents.id, documents.epoch)),
			(select max(seq) from document_snapshots where (document_id, epoch) = (documents.id, documents.epoch))
		) as seq
	) as log
	where known.written_since is null and log.seq > coalesce(known.settled_seq, ${UNTOUCHED_SEQ})
	on conflict (document_id) do update set written_since = excluded.written_since, asked_at = null`;

// Two processes that look at the same moment take different ones.
const takeDue = (now: Date) => sql`
	update version_watch set asked_at = ${now.toISOString()}::timestamptz where document_id in (
		select document_id from version_watch as w
		where written_since is not null
			and (asked_at is null or asked_at <= ${minutesBefore(now, ASK_AGAIN_MIN)})
			and (written_since <= ${minutesBefore(now, BETWEEN_MIN)} or ${minutesBefore(now, PAUSE_MIN)} >= greatest(
				(select max(at) from document_updates where document_id = w.document_id),
				(select max(at) from document_snapshots where document_id = w.document_id)
			))
			and not exists (
				select from document_versions as v
				where v.document_id = w.document_id and v.kind = 'auto' and v.made_at > ${minutesBefore(now, BETWEEN_MIN)}
			)
		for update skip locked
	)
	returning document_id`;

const minutesBefore = (now: Date, minutes: number) =>
	sql`${new Date(now.getTime() - minutes * 60_000).toISOString()}::timestamptz`;
