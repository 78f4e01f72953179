// What the API answers with.
import * as v from 'valibot';
import { MENTION_KINDS } from '$shared/document/mention';
import { CHANGE_KINDS } from '$shared/compare/comparison';
import { LANGUAGES } from '$shared/language';
import { CHECKS } from '$shared/document/check';
import { ABILITIES, ROLES } from '$shared/permissions';
import { STANDINGS } from '$shared/publication';
import { DOCUMENT_KINDS, DOCUMENT_STATES } from '$shared/states/document';
import { VERSION_KINDS } from '$shared/states/version';
import { CLOSES, EFFECTS, NEEDS } from '$shared/states/life';

export const Id = v.pipe(v.string(), v.uuid());
const LanguageTag = v.picklist(LANGUAGES);
export const Bilingual = v.object({ es: v.string(), en: v.string() });
export const Instant = v.pipe(
	v.date(),
	v.transform((date) => date.toISOString()),
	v.string(),
	v.isoTimestamp()
);
const Named = v.object({ id: Id, code: v.string(), name: Bilingual });
const OrganisationName = v.object({ id: Id, name: v.string() });

export const Session = v.object({
	person: v.object({ id: Id, name: v.string(), email: v.string(), language: LanguageTag })
});

export const GroupList = v.array(
	v.object({
		...Named.entries,
		purpose: Bilingual,
		cluster: Named,
		role: v.picklist(ROLES),
		organisation: OrganisationName,
		documents: v.number(),
		people: v.number()
	})
);

/** The text as ProseMirror JSON; its own schema is in text-schema.ts. */
export const Text = v.custom<object>((value) => typeof value === 'object');

/** What an export as JSON holds. */
export const ExportedDocument = v.object({
	id: Id,
	title: v.string(),
	kind: v.picklist(DOCUMENT_KINDS),
	state: v.picklist(DOCUMENT_STATES),
	language: LanguageTag,
	archived: v.boolean(),
	/** Its headings are numbered by themselves. */
	numbered: v.boolean(),
	groupId: Id,
	createdAt: Instant,
	words: v.number(),
	content: Text
});

export const DocumentList = v.array(
	v.object({
		id: Id,
		title: v.string(),
		kind: v.picklist(DOCUMENT_KINDS),
		state: v.picklist(DOCUMENT_STATES),
		closesAt: v.nullable(Instant),
		language: LanguageTag,
		archived: v.boolean(),
		createdAt: Instant,
		updatedAt: Instant,
		group: Named
	})
);

/** Where a document stands in its life, how it came there, and where it can go. */
export const LifeOfDocument = v.object({
	state: v.picklist(DOCUMENT_STATES),
	since: Instant,
	closesAt: v.nullable(Instant),
	/** What of it is public: the key of its address, its last edition, and where that stands. */
	publication: v.nullable(
		v.object({ key: v.string(), number: v.number(), version: v.number(), standing: v.picklist(STANDINGS) })
	),
	planned: v.nullable(v.object({ to: v.picklist(DOCUMENT_STATES), at: Instant, closesAt: v.nullable(Instant) })),
	moves: v.array(
		v.object({
			to: v.picklist(DOCUMENT_STATES),
			ability: v.picklist(ABILITIES),
			needsReason: v.boolean(),
			closes: v.picklist(CLOSES),
			needsSuccessor: v.boolean(),
			mayBePlanned: v.boolean(),
			missing: v.array(v.picklist(NEEDS)),
			effects: v.array(v.picklist(EFFECTS))
		})
	),
	history: v.array(
		v.object({
			from: v.picklist(DOCUMENT_STATES),
			to: v.picklist(DOCUMENT_STATES),
			at: Instant,
			reason: v.nullable(v.string()),
			closesAt: v.nullable(Instant),
			version: v.number(),
			timed: v.boolean(),
			by: v.object({ name: v.string(), organisation: v.string() })
		})
	)
});

export const FailedJobList = v.array(
	v.object({ id: Id, name: v.string(), error: v.string(), attempts: v.number(), failedAt: Instant })
);

export const AbilityList = v.array(v.picklist(ABILITIES));

export const FindingList = v.array(
	v.object({
		check: v.picklist(CHECKS),
		path: v.pipe(
			v.array(v.number()),
			v.description('The way to the block from the document: which child, and of that which.')
		),
		excerpt: v.string(),
		offset: v.pipe(v.number(), v.description('Of the link within the block, in UTF-16 units.')),
		length: v.number()
	})
);

export const SectionList = v.array(
	v.object({ kind: v.picklist(DOCUMENT_KINDS), section: v.number(), title: v.string(), holds: v.string() })
);

export const MentionableList = v.array(
	v.object({ kind: v.picklist(MENTION_KINDS), id: Id, label: v.string(), detail: v.string() })
);

export const IdList = v.array(Id);

export const RescuedList = v.array(
	v.object({
		id: Id,
		text: v.string(),
		author: v.nullable(v.object({ name: v.string(), organisation: v.string(), isYou: v.boolean() })),
		writtenAt: Instant,
		before: v.string(),
		after: v.string()
	})
);

const VERSION = {
	number: v.number(),
	kind: v.picklist(VERSION_KINDS),
	name: v.nullable(v.string()),
	note: v.nullable(v.string()),
	/** The version that was restored right after this one was kept. */
	restored: v.nullable(v.number()),
	title: v.string(),
	/** Its headings were numbered by themselves. */
	numbered: v.boolean(),
	state: v.picklist(DOCUMENT_STATES),
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	words: v.number(),
	madeAt: Instant,
	by: v.nullable(v.object({ name: v.string(), organisation: v.string() })),
	authors: v.array(v.object({ name: v.string(), organisation: v.string(), letters: v.number() }))
};

export const VersionList = v.array(v.object(VERSION));

/** `blocks`: the names of the blocks at the top of the text, in order, which stay from version to version. */
export const VersionText = v.object({ ...VERSION, content: Text, blocks: v.array(v.string()) });

export const VersionNumbered = v.object({ number: v.number() });

/** `kept`: the version that has what was there before. */
export const VersionRestored = v.object({ kept: v.number(), hasChanged: v.boolean() });

const Writers = v.array(v.object({ name: v.string(), organisation: v.string() }));

/** `number`: null is the present text. */
const ComparedSide = v.object({
	number: v.nullable(v.number()),
	title: v.string(),
	sha256: v.string(),
	madeAt: v.nullable(Instant),
	words: v.number(),
	isPlain: v.boolean()
});

/** `html`: the text with the changes in it, where it was asked for. `restores`: blocks for .../restore of the older one. */
export const Compared = v.object({
	older: ComparedSide,
	newer: ComparedSide,
	isSame: v.boolean(),
	isRough: v.boolean(),
	wordsAdded: v.number(),
	wordsRemoved: v.number(),
	by: Writers,
	summary: v.array(
		v.object({
			text: v.string(),
			kind: v.string(),
			section: v.nullable(v.string()),
			change: v.number(),
			by: Writers,
			restores: v.array(v.string())
		})
	),
	changes: v.array(
		v.object({
			number: v.number(),
			kind: v.picklist(CHANGE_KINDS),
			noun: v.string(),
			count: v.number(),
			at: v.number(),
			wordsAdded: v.number(),
			wordsRemoved: v.number(),
			by: Writers,
			restores: v.array(v.string()),
			before: v.string(),
			after: v.string()
		})
	),
	html: v.nullable(v.string())
});

const FileName = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** `file`: SHA-256 of what is kept. Width and height in pixels. */
export const FileKept = v.object({ file: FileName, width: v.number(), height: v.number() });

/** `refused`: what this document may not have, or what is not there any more. */
export const FilesCopied = v.object({ files: v.array(FileKept), refused: v.array(FileName) });
/** `element`: the client and clock, in Yjs, of the block at the top of the text in which it is; null: at its end. */
export const News = v.object({
	readAt: v.nullable(Instant),
	epoch: v.number(),
	seq: v.number(),
	changes: v.array(
		v.object({
			number: v.number(),
			text: v.string(),
			kind: v.picklist(CHANGE_KINDS),
			noun: v.string(),
			count: v.number(),
			wordsAdded: v.number(),
			wordsRemoved: v.number(),
			by: Writers,
			before: v.string(),
			after: v.string(),
			element: v.nullable(v.string())
		})
	)
});

const PUBLICATION = {
	key: v.string(),
	title: v.string(),
	kind: v.picklist(DOCUMENT_KINDS),
	language: LanguageTag,
	group: Named,
	cluster: Named,
	publishedAt: Instant,
	standing: v.picklist(STANDINGS),
	words: v.number()
};
const PublicationName = v.object({ key: v.string(), title: v.string() });

/** The last edition of each, the newest first. */
export const PublicationList = v.object({
	publications: v.array(v.object({ ...PUBLICATION, edition: v.number() })),
	total: v.number(),
	groups: v.array(v.object({ code: v.string(), name: Bilingual, publications: v.number() }))
});

/** One edition: all that is known of it but its text. */
export const Publication = v.object({
	...PUBLICATION,
	number: v.number(),
	version: v.number(),
	sha256: v.string(),
	authors: v.array(v.object({ name: v.string(), organisation: v.string() })),
	organisations: v.array(v.string()),
	ended: v.array(
		v.object({
			kind: v.picklist(STANDINGS),
			at: Instant,
			reason: v.string(),
			by: v.object({ name: v.string(), organisation: v.string() }),
			successor: v.nullable(PublicationName)
		})
	),
	editions: v.array(
		v.object({
			number: v.number(),
			publishedAt: Instant,
			title: v.string(),
			version: v.number(),
			sha256: v.string(),
			standing: v.picklist(STANDINGS)
		})
	),
	replaces: v.array(PublicationName),
	citations: v.object({ apa: v.string(), bibtex: v.string(), legal: v.string() })
});

export const DocumentId = v.object({ id: Id });

export const DemoPeople = v.array(
	v.object({
		id: Id,
		name: v.string(),
		email: v.string(),
		organisation: v.string(),
		seats: v.array(
			v.object({
				role: v.picklist(ROLES),
				group: v.nullable(Named),
				cluster: v.nullable(v.object({ code: v.string(), name: Bilingual }))
			})
		)
	})
);
