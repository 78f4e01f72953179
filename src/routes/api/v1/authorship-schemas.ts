// What the API answers to who asks who wrote what.
import * as v from 'valibot';
import type { Contributor } from '$server/authorship';
import type { AttributedRun } from '$server/worker';
import { LANGUAGES } from '$shared/language';
import { VIAS } from '$shared/via';
import { Bilingual, Id, Instant } from './schemas';

const Named = v.object({ id: Id, name: v.string() });
const Way = v.picklist(VIAS);
const Week = v.pipe(v.string(), v.isoDate());

const AUTHOR = { person: Named, organisation: Named };

const Run = v.object({
	/** Number of the text block, from 0, and where in it. */
	block: v.number(),
	offset: v.number(),
	length: v.number(),
	/** By its place in `authors`; null where nobody knows. */
	author: v.nullable(v.number()),
	at: v.nullable(Instant),
	via: Way
});

const ATTRIBUTION = { authors: v.array(v.object(AUTHOR)), runs: v.array(Run) };

export const VersionAttribution = v.object(ATTRIBUTION);

/** `seq`: position in the log. */
export const Attribution = v.object({ seq: v.number(), ...ATTRIBUTION });

const MINUTE_MS = 60_000;

/** Runs name their author by its place. */
export function attributionOf<Others extends object>({
	runs,
	authors,
	...others
}: { runs: readonly AttributedRun[]; authors: readonly Contributor[] } & Others) {
	const places = new Map(authors.map(({ seatId }, place) => [seatId, place]));
	return {
		...others,
		authors: authors.map(({ person, organisation }) => ({ person, organisation })),
		runs: runs.map(({ block, offset, length, seat, minute, via }) => {
			const author = seat === null ? null : (places.get(seat) ?? null);
			return { block, offset, length, author, at: author === null ? null : new Date(minute * MINUTE_MS), via };
		})
	};
}

export const AuthorshipByClocks = v.object({
	epoch: v.number(),
	seq: v.number(),
	authors: v.array(v.object({ ...AUTHOR, words: v.number() })),
	unknown: v.number(),
	template: v.number(),
	origins: v.array(v.object({ author: v.number(), minute: v.number(), via: Way })),
	clocks: v.array(v.object({ client: v.number(), ranges: v.array(v.number()) }))
});

const CONTRIBUTIONS = {
	words: v.number(),
	template: v.number(),
	unknown: v.number(),
	organisations: v.array(
		v.object({
			...Named.entries,
			words: v.number(),
			people: v.array(
				v.object({
					...Named.entries,
					words: v.number(),
					ways: v.array(v.object({ via: Way, words: v.number() })),
					first: Week,
					last: Week
				})
			)
		})
	),
	weeks: v.array(
		v.object({ week: Week, words: v.number(), organisations: v.array(v.object({ id: Id, words: v.number() })) })
	)
};

export const DocumentContributions = v.object({
	document: v.object({ id: Id, title: v.string(), language: v.picklist(LANGUAGES) }),
	countedAt: Instant,
	...CONTRIBUTIONS
});

export const GroupContributions = v.object({
	group: v.object({ id: Id, code: v.string(), name: Bilingual }),
	...CONTRIBUTIONS,
	documents: v.array(
		v.object({
			id: Id,
			title: v.string(),
			language: v.picklist(LANGUAGES),
			contributions: v.nullable(v.object(CONTRIBUTIONS)),
			countedAt: v.nullable(Instant),
			isBehind: v.boolean()
		})
	)
});

/** JSON by its schema, or a table under a name. Who may read it may change at any time, so nobody keeps it. */
export function fileOf<S extends v.GenericSchema<unknown, unknown>>(what: S, content: v.InferInput<S>): Response;
export function fileOf(what: string, content: string): Response;
export function fileOf(what: v.GenericSchema<unknown, unknown> | string, content: unknown): Response {
	const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
	if (typeof what !== 'string') return Response.json(v.parse(what, content), { headers });
	return new Response(String(content), {
		headers: {
			...headers,
			'content-type': 'text/csv; charset=utf-8; header=present',
			'content-disposition': `attachment; filename="${what}"`
		}
	});
}
