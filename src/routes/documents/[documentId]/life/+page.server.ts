// Where a document stands in its life, and taking it further: now, at a time, or not after all.
import { fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import * as documents from '$server/documents';
import * as lives from '$server/life';
import * as publications from '$server/publications';
import { readForm } from '$lib/server/read-form';
import { refuse, wordsOf } from '$lib/server/refuse';
import { signedIn } from '$lib/server/signed-in';
import { codeOf, invalid, type AteneoError } from '$shared/errors';
import { fieldsOf, moveOf, MoveForm } from '$shared/inputs/life';
import { wallTimeOf } from '$shared/madrid';
import { publicPath } from '$shared/publication';
import { rolesWith } from '$shared/permissions';
import { abilityFor, isWeighty, PUBLIC_STATES } from '$shared/states/life';
import type { Actions, PageServerLoad } from './$types';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What the form suggests for a last call. */
const CALL_DAYS = 14;
const LAST_MINUTE = '23:59';
/** No move may be planned further away, and nothing stays open longer. */
const YEAR_DAYS = 365;

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const { app, language } = event.locals;
	const { documentId } = event.params;
	const [frame, life, findings] = await Promise.all([
		documents.readFrame(app, person, { documentId }),
		lives.readLife(app, person, { documentId }),
		documents.checkText(app, person, { documentId })
	]);
	const { document, group, cluster } = frame;
	const { publication } = life;
	const to = life.moves.find(({ to }) => to === event.url.searchParams.get('to'))?.to;
	const now = app.clock().getTime();
	const dayIn = (days: number) => wallTimeOf(new Date(now + days * DAY_MS)).date;
	const begin = {
		from: life.state,
		to,
		closesDate: to === 'last_call' ? dayIn(CALL_DAYS) : '',
		closesTime: LAST_MINUTE
	};
	return {
		...frame,
		life: {
			...life,
			moves: life.moves.map((move) => ({ ...move, weighty: isWeighty(move), who: rolesWith(move.ability) }))
		},
		planned: life.planned && {
			...life.planned,
			mayTakeBack: frame.you.abilities.includes(abilityFor(life.planned.to)),
			who: rolesWith(abilityFor(life.planned.to))
		},
		/** What of it is public, with its address. */
		publication: publication && {
			...publication,
			address: event.url.origin + publicPath(publication.key),
			goesOn: !PUBLIC_STATES.includes(life.state)
		},
		/** What can take its place, where that is asked. */
		successors: life.moves.some((move) => move.to === to && move.needsSuccessor)
			? (await publications.listStanding(app)).filter(({ key }) => key !== publication?.key)
			: [],
		/** What is worth mending while it can still be; what is published stays as it is. */
		findings: PUBLIC_STATES.includes(life.state) ? [] : findings,
		/** Which move the page is asked to make, with what it begins from. */
		asked: to ? await superValidate(begin, valibot(MoveForm), { errors: false }) : null,
		days: { first: dayIn(0), last: dayIn(YEAR_DAYS) },
		readerLanguage: language,
		crumbs: [
			{ name: cluster.name, href: `/clusters#${cluster.code}` },
			{ name: group.name, href: `/groups/${group.id}` },
			{ name: document.title, href: `/documents/${document.id}` },
			{ name: { page: 'life' as const } }
		]
	};
};

export const actions: Actions = {
	async move(event) {
		const person = signedIn(event);
		const { app } = event.locals;
		const { documentId } = event.params;
		const form = await superValidate<MoveForm, App.Superforms.Message>(
			await readForm(event.request),
			valibot(MoveForm)
		);
		const { confirmed } = form.data;
		if (confirmed === 'edit') return { form };
		const { move, issues } = moveOf(form.data);
		if (!form.valid) return fail(400, { form });
		if (issues.length > 0) return refuse(form, invalid(issues), event);

		try {
			const foreseen = await lives.foreseeMove(app, person, { documentId, ...move });
			if (isWeighty(foreseen) && confirmed !== 'yes') return { form, asking: { at: move.at, closesAt: move.closesAt } };
			await lives.moveDocument(app, person, { documentId, ...move });
		} catch (failure) {
			const code = codeOf(failure);
			// Somebody was faster: the page comes back as things are now, with what was written.
			if (code === 'document.moved' || code === 'document.noSuchMove') return fail(409, { form, moved: true });
			return refuse(form, inFields(failure), event);
		}
		redirect(303, `/documents/${documentId}/life?${move.at ? 'planned' : 'moved'}`);
	},

	async takeBack(event) {
		const person = signedIn(event);
		const { documentId } = event.params;
		try {
			await lives.cancelPlan(event.locals.app, person, { documentId });
		} catch (failure) {
			const { status, message } = wordsOf(failure, event);
			return fail(status, { message });
		}
		redirect(303, `/documents/${documentId}/life?takenBack`);
	}
};

/** The server knows moments; the form has a day and a time for each. */
const inFields = (failure: unknown): unknown =>
	codeOf(failure) === 'input.invalid' ? invalid(fieldsOf((failure as AteneoError).issues)) : failure;
