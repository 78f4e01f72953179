// Who may do what, printed whole: a change of the table is a change of this page.
import { describe, expect, it } from 'vitest';
import { ABILITIES, can, ROLES, rolesWith, type Facts } from '$shared/permissions';
import { DOCUMENT_STATES } from '$shared/states/document';

const SHORT = { vice_chair: 'vice', secretary: 'secr', reviewer: 'revi', observer: 'obse' } as Record<string, string>;

/** One line for each ability, one column for each role. */
function grid(facts: Omit<Facts, 'roles'>): string {
	const header = ['', ...ROLES.map((role) => (SHORT[role] ?? role).padEnd(8))];
	const rows = ABILITIES.map((ability) => [
		ability,
		...ROLES.map((role) => (can({ ...facts, roles: [role] }, ability) ? '✓' : '·').padEnd(8))
	]);
	return [header, ...rows].map(([first, ...rest]) => `${first!.padEnd(18)} ${rest.join('')}`.trimEnd()).join('\n');
}

describe('the grid', () => {
	it('of a draft', () =>
		expect(grid({ state: 'draft', archived: false })).toMatchInlineSnapshot(`
			"                   admin   manager chair   vice    secr    member  revi    obse    guest
			group.read         ✓       ✓       ✓       ✓       ✓       ✓       ✓       ✓       ✓
			document.create    ·       ·       ✓       ✓       ✓       ✓       ·       ·       ·
			document.read      ·       ✓       ✓       ✓       ✓       ✓       ✓       ✓       ·
			document.write     ·       ·       ✓       ✓       ✓       ✓       ·       ·       ·
			document.rescue    ·       ·       ✓       ✓       ✓       ✓       ·       ·       ·
			version.make       ·       ·       ✓       ✓       ✓       ✓       ·       ·       ·
			version.restore    ·       ·       ✓       ✓       ✓       ✓       ·       ·       ·
			document.rename    ·       ·       ✓       ✓       ✓       ✓       ·       ·       ·
			comment.post       ·       ✓       ✓       ✓       ✓       ✓       ✓       ·       ·
			comment.resolve    ·       ·       ✓       ✓       ✓       ✓       ·       ·       ·
			document.move      ·       ·       ✓       ✓       ✓       ·       ·       ·       ·
			document.publish   ·       ✓       ·       ·       ·       ·       ·       ·       ·
			document.archive   ·       ·       ✓       ✓       ✓       ·       ·       ·       ·
			document.restore   ·       ·       ✓       ✓       ✓       ·       ·       ·       ·
			files.count        ✓       ✓       ·       ·       ·       ·       ·       ·       ·
			jobs.manage        ✓       ·       ·       ·       ·       ·       ·       ·       ·"
		`));

	it('of a document in review is the same', () => {
		expect(grid({ state: 'in_review', archived: false })).toBe(grid({ state: 'draft', archived: false }));
	});

	it('of every other state is read-only', () =>
		expect(grid({ state: 'last_call', archived: false })).toMatchInlineSnapshot(`
			"                   admin   manager chair   vice    secr    member  revi    obse    guest
			group.read         ✓       ✓       ✓       ✓       ✓       ✓       ✓       ✓       ✓
			document.create    ·       ·       ✓       ✓       ✓       ✓       ·       ·       ·
			document.read      ·       ✓       ✓       ✓       ✓       ✓       ✓       ✓       ·
			document.write     ·       ·       ·       ·       ·       ·       ·       ·       ·
			document.rescue    ·       ·       ·       ·       ·       ·       ·       ·       ·
			version.make       ·       ·       ✓       ✓       ✓       ✓       ·       ·       ·
			version.restore    ·       ·       ·       ·       ·       ·       ·       ·       ·
			document.rename    ·       ·       ·       ·       ·       ·       ·       ·       ·
			comment.post       ·       ✓       ✓       ✓       ✓       ✓       ✓       ·       ·
			comment.resolve    ·       ·       ✓       ✓       ✓       ✓       ·       ·       ·
			document.move      ·       ·       ✓       ✓       ✓       ·       ·       ·       ·
			document.publish   ·       ✓       ·       ·       ·       ·       ·       ·       ·
			document.archive   ·       ·       ✓       ✓       ✓       ·       ·       ·       ·
			document.restore   ·       ·       ✓       ✓       ✓       ·       ·       ·       ·
			files.count        ✓       ✓       ·       ·       ·       ·       ·       ·       ·
			jobs.manage        ✓       ·       ·       ·       ·       ·       ·       ·       ·"
		`));

	it('is the same for all states in which nothing is written', () => {
		const closed = DOCUMENT_STATES.filter((state) => state !== 'draft' && state !== 'in_review');
		expect(new Set(closed.map((state) => grid({ state, archived: false }))).size).toBe(1);
	});

	it('of an archived draft', () =>
		expect(grid({ state: 'draft', archived: true })).toMatchInlineSnapshot(`
			"                   admin   manager chair   vice    secr    member  revi    obse    guest
			group.read         ✓       ✓       ✓       ✓       ✓       ✓       ✓       ✓       ✓
			document.create    ·       ·       ✓       ✓       ✓       ✓       ·       ·       ·
			document.read      ·       ✓       ✓       ✓       ✓       ✓       ✓       ✓       ·
			document.write     ·       ·       ·       ·       ·       ·       ·       ·       ·
			document.rescue    ·       ·       ·       ·       ·       ·       ·       ·       ·
			version.make       ·       ·       ·       ·       ·       ·       ·       ·       ·
			version.restore    ·       ·       ·       ·       ·       ·       ·       ·       ·
			document.rename    ·       ·       ·       ·       ·       ·       ·       ·       ·
			comment.post       ·       ·       ·       ·       ·       ·       ·       ·       ·
			comment.resolve    ·       ·       ·       ·       ·       ·       ·       ·       ·
			document.move      ·       ·       ·       ·       ·       ·       ·       ·       ·
			document.publish   ·       ·       ·       ·       ·       ·       ·       ·       ·
			document.archive   ·       ·       ·       ·       ·       ·       ·       ·       ·
			document.restore   ·       ·       ✓       ✓       ✓       ·       ·       ·       ·
			files.count        ✓       ✓       ·       ·       ·       ·       ·       ·       ·
			jobs.manage        ✓       ·       ·       ·       ·       ·       ·       ·       ·"
		`));

	it('of an archived document is the same in every state', () => {
		expect(new Set(DOCUMENT_STATES.map((state) => grid({ state, archived: true }))).size).toBe(1);
	});
});

it('nobody without a role may do anything', () => {
	for (const ability of ABILITIES) expect(can({ roles: [], state: 'draft' }, ability)).toBe(false);
});

it('several roles together may do what each of them may', () => {
	expect(can({ roles: ['manager', 'member'], state: 'draft' }, 'document.write')).toBe(true);
	expect(can({ roles: ['manager', 'observer'], state: 'draft' }, 'document.write')).toBe(false);
});

it('whoever may do something to a document may read it', () => {
	const readers = rolesWith('document.read');
	for (const ability of ABILITIES.filter((name) => name.startsWith('document.'))) {
		expect(readers).toEqual(expect.arrayContaining(rolesWith(ability)));
	}
});
