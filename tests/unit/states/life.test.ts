// The life of a document as a pure machine: where it can go, what that needs, and what it does.
import { describe, expect, it } from 'vitest';
import { DOCUMENT_STATES, type DocumentState } from '$shared/states/document';
import type { Standing } from '$shared/publication';
import { abilityFor, isWeighty, movesFrom, moveTo, type LifeFacts } from '$shared/states/life';

const facts = (state: DocumentState, more: Partial<LifeFacts> = {}): LifeFacts => ({
	...{ state, roles: ['chair', 'manager'], isBlank: false, heldFrom: null, standing: null, archived: false },
	...more
});
const waysFrom = (state: DocumentState, more?: Partial<LifeFacts>) => movesFrom(facts(state, more)).map(({ to }) => to);

describe('the way of a document', () => {
	it('goes from draft to published, step by step', () => {
		const way: DocumentState[] = ['draft'];
		for (let next = movesFrom(facts('draft'))[0]; next; next = movesFrom(facts(next.to))[0]) {
			way.push(next.to);
			if (next.to === 'published') break;
		}
		expect(way).toEqual(['draft', 'in_review', 'last_call', 'adopted', 'published']);
	});

	it.each<[DocumentState, DocumentState[]]>([
		['draft', ['in_review', 'on_hold', 'withdrawn']],
		['in_review', ['last_call', 'draft', 'on_hold', 'withdrawn']],
		['last_call', ['adopted', 'in_review', 'draft', 'on_hold', 'withdrawn']],
		['adopted', ['published', 'in_review', 'draft', 'on_hold', 'withdrawn']],
		['published', []],
		['withdrawn', ['draft']],
		['superseded', []]
	])('from %s there is a way to %j', (state, ways) => {
		expect(waysFrom(state)).toEqual(ways);
	});

	it('goes back from where it was put aside', () => {
		expect(waysFrom('on_hold', { heldFrom: 'last_call' })).toEqual(['last_call', 'withdrawn']);
	});

	it.each<[Standing, DocumentState, DocumentState[]]>([
		['published', 'published', ['draft', 'superseded', 'withdrawn']],
		['superseded', 'superseded', ['draft', 'withdrawn']],
		['withdrawn', 'withdrawn', ['draft']],
		['published', 'draft', ['in_review', 'on_hold', 'published', 'withdrawn']],
		['withdrawn', 'draft', ['in_review', 'on_hold', 'withdrawn']],
		['superseded', 'in_review', ['last_call', 'draft', 'on_hold', 'superseded', 'withdrawn']],
		['published', 'adopted', ['published', 'in_review', 'draft', 'on_hold', 'withdrawn']],
		['published', 'on_hold', ['in_review', 'withdrawn']],
		['withdrawn', 'on_hold', ['in_review']]
	])('with an edition that is %s, from %s there is a way to %j', (standing, state, ways) => {
		expect(waysFrom(state, { standing, heldFrom: 'in_review' })).toEqual(ways);
	});
});

describe('what was public once', () => {
	const move = (state: DocumentState, to: DocumentState, standing: Standing = 'published') =>
		moveTo(facts(state, { standing }), to)!;

	it('goes on as a next edition, which the chair begins', () => {
		expect(move('published', 'draft')).toMatchObject({
			ability: 'document.move',
			needsReason: true,
			effects: ['version', 'textOpens', 'beginsEdition']
		});
		expect(move('withdrawn', 'draft', 'withdrawn').effects).toContain('beginsEdition');
		expect(move('adopted', 'published').effects).toEqual(['version', 'becomesLatest']);
		expect(moveTo(facts('adopted'), 'published')!.effects).toEqual(['version', 'becomesPublic']);
	});

	it('is withdrawn and superseded by whoever may publish, also while the next edition is written', () => {
		for (const state of ['published', 'draft', 'adopted', 'on_hold'] as const) {
			expect(move(state, 'withdrawn')).toMatchObject({ ability: 'document.publish', needsReason: true });
			expect(move(state, 'withdrawn').effects).toContain('staysPublic');
		}
		expect(move('published', 'superseded')).toMatchObject({ ability: 'document.publish', needsSuccessor: true });
		expect(move('superseded', 'withdrawn', 'superseded').effects).toContain('staysPublic');
		expect(moveTo(facts('draft'), 'withdrawn')!.ability).toBe('document.move');
	});

	it('is gone back to by giving up the next edition, without a word of it being published', () => {
		for (const standing of ['published', 'superseded', 'withdrawn'] as const) {
			expect(move('draft', standing, standing)).toMatchObject({
				ability: 'document.move',
				needsReason: true,
				missing: []
			});
			expect(move('in_review', standing, standing).effects).toEqual(['version', 'textCloses', 'leavesEdition']);
		}
	});

	it('is what no move of an unpublished document speaks of, but its publication', () => {
		const said = DOCUMENT_STATES.flatMap((state) => movesFrom(facts(state))).flatMap(({ effects }) => effects);
		for (const effect of [
			'becomesLatest',
			'beginsEdition',
			'leavesEdition',
			'staysPublic',
			'pointsToSuccessor'
		] as const)
			expect(said).not.toContain(effect);
	});
});

describe('a move', () => {
	it.each(DOCUMENT_STATES)('out of %s makes a version, whatever it is', (state) => {
		for (const { effects } of movesFrom(facts(state))) expect(effects[0]).toBe('version');
	});

	it('back, aside and out needs a reason; onward it does not', () => {
		const onward = ['in_review', 'last_call', 'adopted', 'published'];
		expect(moveTo(facts('last_call'), 'in_review')!.needsReason).toBe(true);
		for (const state of ['draft', 'in_review', 'adopted'] as const) {
			for (const move of movesFrom(facts(state))) {
				const isBack = state === 'adopted' && move.to === 'in_review';
				expect(move.needsReason, `${state} → ${move.to}`).toBe(isBack || !onward.includes(move.to));
			}
		}
	});

	it('into a last call closes the text, and the call closes by itself', () => {
		const call = moveTo(facts('in_review'), 'last_call')!;
		expect(call).toMatchObject({ closes: 'required', mayBePlanned: true });
		expect(call.effects).toEqual(['version', 'textCloses', 'closesByItself']);
		expect(moveTo(facts('last_call'), 'draft')!.effects).toEqual(['version', 'textOpens', 'callEnds']);
	});

	it('onward needs words', () => {
		expect(moveTo(facts('draft', { isBlank: true }), 'in_review')!.missing).toEqual(['words']);
		expect(moveTo(facts('draft', { isBlank: true }), 'withdrawn')!.missing).toEqual([]);
	});

	it('is the chair’s up to adopted and the manager’s to published; for others it says so', () => {
		const missing = (roles: LifeFacts['roles'], state: DocumentState) => movesFrom(facts(state, { roles }))[0]!.missing;
		expect(missing(['chair'], 'last_call')).toEqual([]);
		expect(missing(['chair'], 'adopted')).toEqual(['role']);
		expect(missing(['manager'], 'adopted')).toEqual([]);
		expect(missing(['manager'], 'draft')).toEqual(['role']);
		expect(missing(['member'], 'draft')).toEqual(['role']);
	});

	it('that closes the text or makes it public is asked about twice, and no other', () => {
		const weighty = DOCUMENT_STATES.flatMap((from) =>
			movesFrom(facts(from, { heldFrom: 'in_review' }))
				.filter(isWeighty)
				.map(({ to }) => `${from} → ${to}`)
		);
		expect(weighty).toEqual([
			...['draft → on_hold', 'draft → withdrawn', 'in_review → last_call', 'in_review → on_hold'],
			...['in_review → withdrawn', 'adopted → published']
		]);
	});

	it('onward or back is planned and taken back by whoever may make it', () => {
		for (const state of ['draft', 'in_review', 'last_call', 'adopted'] as const) {
			for (const { to, ability } of movesFrom(facts(state))) expect(ability).toBe(abilityFor(to));
		}
	});
});
