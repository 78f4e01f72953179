// The example: nothing invented speaks for anything real, everybody sits where they may, every text can be edited.
import { describe, expect, it } from 'vitest';
import { countWords, headingsOf, textOf } from '$shared/document/read';
import { documentSchema } from '$shared/document/schema';
import { NAME_MAX, TITLE_MAX } from '$shared/inputs/fields';
import { ORGANISATION_KINDS } from '$shared/organisation';
import { ROLES } from '$shared/permissions';
import { CLUSTERS } from '$server/example/clusters';
import { DOCUMENTS, seatOf } from '$server/example/documents';
import { idOf } from '$server/example/ids';
import { INVENTED_ORGANISATIONS, REAL_ORGANISATIONS, type ExampleOrganisation } from '$server/example/organisations';
import { PEOPLE, type ExampleAffiliation, type ExamplePerson } from '$server/example/people';
import { SEATS, type ExampleSeat } from '$server/example/seats';

const GROUPS = CLUSTERS.flatMap((cluster) => cluster.groups.map(({ code }) => ({ code, cluster: cluster.code })));
const people = Object.values<ExamplePerson>(PEOPLE);
const organisations: Record<string, ExampleOrganisation> = { ...REAL_ORGANISATIONS, ...INVENTED_ORGANISATIONS };
const clusterOf = (seat: ExampleSeat) => seat.cluster ?? GROUPS.find(({ code }) => code === seat.group)?.cluster;
const inWords = ({ person, organisation, role, group, cluster }: ExampleSeat) =>
	`${person} of ${organisation}, ${role} of ${group ?? cluster ?? 'the platform'}`;

describe('clusters and groups', () => {
	it('has the five clusters, of which Circular Economy is being formed', () => {
		expect(CLUSTERS.map(({ code, phase }) => `${code} ${phase}`)).toEqual([
			'CIB active',
			'FIN active',
			'BDI active',
			'CEI active',
			'ECO forming'
		]);
	});

	it('gives each group a code of its own with the code of its cluster in front', () => {
		for (const { code, cluster } of GROUPS) expect(code).toMatch(new RegExp(`^${cluster}-[A-Z]{3}$`));
		expect(new Set(GROUPS.map(({ code }) => code)).size).toBe(GROUPS.length);
	});

	it.each(GROUPS)('$code has one chair', ({ code }) => {
		expect(SEATS.filter(({ group, role }) => group === code && role === 'chair')).toHaveLength(1);
	});

	it.each(CLUSTERS)('$code has a manager', ({ code }) => {
		expect(SEATS.filter(({ cluster, role }) => cluster === code && role === 'manager')).toHaveLength(1);
	});
});

describe('organisations', () => {
	it.each(ORGANISATION_KINDS)('has an invented one of the kind %s', (kind) => {
		expect(Object.values<ExampleOrganisation>(INVENTED_ORGANISATIONS).some((each) => each.kind === kind)).toBe(true);
	});

	it('calls nothing invented by the name of something real', () => {
		const names = Object.values(organisations).map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
	});

	it('belong to a cluster, every one of them', () => {
		for (const organisation of Object.values(organisations)) {
			expect(Object.keys(organisation.clusters), organisation.name).not.toHaveLength(0);
		}
	});
});

describe('people', () => {
	it.each(people)('$name has an address that can belong to nobody', ({ name, email }) => {
		expect(email).toMatch(/^[a-z]+\.[a-z]+@[a-z]+\.example$/);
		expect([...name].length).toBeLessThanOrEqual(NAME_MAX);
	});

	it('act for invented organisations only', () => {
		const actedFor = [...people.flatMap(({ affiliations }) => affiliations), ...SEATS].map((each) => each.organisation);
		for (const organisation of actedFor) expect(Object.keys(INVENTED_ORGANISATIONS)).toContain(organisation);
	});

	it('sit, every one of them', () => {
		expect(new Set(SEATS.map(({ person }) => person))).toEqual(new Set(Object.keys(PEOPLE)));
	});

	it('read Spanish or English', () => {
		expect(new Set(people.map(({ language }) => language))).toEqual(new Set(['es', 'en']));
	});
});

describe('seats', () => {
	it.each(ROLES)('has a %s', (role) => {
		expect(SEATS.some((seat) => seat.role === role)).toBe(true);
	});

	it('are held by people of the organisation they act for, all the time they act for it', () => {
		for (const seat of SEATS) {
			const affiliations: readonly ExampleAffiliation[] = PEOPLE[seat.person].affiliations;
			const covers = ({ organisation, from, until }: ExampleAffiliation) =>
				organisation === seat.organisation &&
				new Date(from) <= seat.from &&
				(!until || (seat.until !== undefined && seat.until <= endOf(until)));
			expect(affiliations.some(covers), inWords(seat)).toBe(true);
		}
	});

	it('are given to members of the cluster, except where somebody only looks on', () => {
		for (const seat of SEATS.filter(({ role }) => role !== 'observer' && role !== 'guest' && role !== 'admin')) {
			expect(organisations[seat.organisation]?.clusters[clusterOf(seat)!], inWords(seat)).toBe('member');
		}
	});

	it('put several people into two clusters, and one into two groups for two organisations', () => {
		const held = Object.keys(PEOPLE).map((key) => SEATS.filter(({ person }) => person === key));
		const inTwoClusters = held.filter((seats) => new Set(seats.map(clusterOf)).size > 1);
		const forTwo = held.filter(
			(seats) => new Set(seats.filter(({ until }) => !until).map((seat) => seat.organisation)).size > 1
		);
		expect(inTwoClusters.length).toBeGreaterThanOrEqual(3);
		expect(forTwo).toHaveLength(1);
	});
});

const endOf = (date: string) => new Date(`${date}T23:59:59+01:00`);

describe.each(DOCUMENTS)('$title', (document) => {
	it('is a document of our schema', () => {
		const node = documentSchema().nodeFromJSON(document.content);
		expect(() => node.check()).not.toThrow();
		expect([...document.title].length).toBeLessThanOrEqual(TITLE_MAX);
	});

	it('begins by saying that it is an example, and invented', () => {
		const [notice] = document.content.content ?? [];
		expect(notice?.type).toBe('blockquote');
		expect(textOf(notice!)).toMatch(
			document.language === 'es' ? /^Texto de ejemplo.*inventad/s : /^Example text.*invented/s
		);
	});

	it('goes down from one level of headings to the next without leaving one out', () => {
		const levels = headingsOf(document.content).map(({ level }) => level);
		expect(levels[0]).toBe(1);
		levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
	});

	it('was written after it was made, before it was archived, and in 2026', () => {
		const { createdAt, writtenAt, archivedAt = new Date('2026-11-20T00:00:00+01:00') } = document;
		expect(createdAt.getUTCFullYear()).toBe(2026);
		expect(writtenAt.getTime()).toBeGreaterThan(createdAt.getTime());
		expect(writtenAt.getTime()).toBeLessThan(archivedAt.getTime());
	});

	it('was made by somebody who may write there', () => {
		expect(['chair', 'vice_chair', 'secretary', 'member']).toContain(seatOf(document).role);
	});
});

it('the White Paper and the deontological code are long enough to be worked on', () => {
	const words = (key: string) => countWords(textOf(DOCUMENTS.find((each) => each.key === key)!.content));
	expect(words('white-paper')).toBeGreaterThan(4_500);
	expect(words('deontological-code')).toBeGreaterThan(1_900);
});

it('ids are UUIDs, the same every time, and different for different things', () => {
	expect(idOf('person', 'lucia')).toBe(idOf('person', 'lucia'));
	expect(idOf('person', 'lucia')).not.toBe(idOf('seat', 'lucia'));
	expect(idOf('seat', 'lucia', 'cibeles', 'BDI-TAL')).toMatch(
		/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/
	);
});
