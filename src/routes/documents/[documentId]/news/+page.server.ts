// What has changed in a document since the reader read it last, and saying that one has read it.
import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { comparedFor } from '$lib/server/comparison';
import { readForm } from '$lib/server/read-form';
import { wordsOf } from '$lib/server/refuse';
import { signedIn } from '$lib/server/signed-in';
import * as documents from '$server/documents';
import * as readings from '$server/readings';
import { invalid } from '$shared/errors';
import { MarkRead } from '$shared/inputs/readings';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const { locals, params, url } = event;
	const { documentId } = params;
	const view = url.searchParams.get('view') === 'side' ? ('side' as const) : ('inline' as const);
	const [frame, news] = await Promise.all([
		documents.readFrame(locals.app, person, { documentId }),
		readings.openNews(locals.app, person, { documentId, view })
	]);
	const { document, group, cluster } = frame;
	return {
		...frame,
		view,
		readerLanguage: locals.language,
		seen: news && { epoch: news.epoch, seq: news.seq },
		compared: news && comparedFor(news.comparison, event, null),
		crumbs: [
			{ name: cluster.name, href: `/clusters#${cluster.code}` },
			{ name: group.name, href: `/groups/${group.id}` },
			{ name: document.title, href: `/documents/${document.id}`, isAnew: true },
			{ name: { es: 'Lo nuevo', en: 'What is new' } }
		]
	};
};

export const actions: Actions = {
	async read(event) {
		const person = signedIn(event);
		const { documentId } = event.params;
		const form = await readForm(event.request);
		const seen = v.safeParse(MarkRead, { epoch: Number(form.get('epoch')), seq: Number(form.get('seq')) });
		try {
			if (!seen.success) throw invalid([]);
			await readings.markRead(event.locals.app, person, { documentId, ...seen.output });
		} catch (failure) {
			const { status, message } = wordsOf(failure, event);
			return fail(status, { message });
		}
		redirect(303, `/documents/${documentId}/news`);
	}
};
