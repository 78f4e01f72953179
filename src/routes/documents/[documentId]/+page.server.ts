// A document to read and to write: its text as HTML and as the state from which the editor starts.
import { fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import * as documents from '$server/documents';
import * as readings from '$server/readings';
import { OnlyInHtml } from '$lib/only-in-html';
import { readForm } from '$lib/server/read-form';
import { refuse } from '$lib/server/refuse';
import { signedIn } from '$lib/server/signed-in';
import { RenameDocument } from '$shared/inputs/documents';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const { documentId } = event.params;
	const { document, group, cluster, you, html, linked, state, seq, outline, words, rescued } =
		await documents.openDocument(event.locals.app, person, { documentId });
	const { app, late } = event.locals;
	const reading = await readings.standingOf(app, person, { documentId: document.id, epoch: document.epoch, seq });
	const { updateBytes, step2Bytes, pasteBytes, fileBytes } = app.config.limits;
	return {
		document,
		group,
		cluster,
		you,
		text: new OnlyInHtml(late.add(html)),
		/** Documents that it names and this reader may read. */
		linked,
		state: late.add(state),
		seq,
		limits: { updateBytes, step2Bytes, pasteBytes, fileBytes },
		outline,
		words,
		rescued,
		reading,
		readerLanguage: event.locals.language,
		/** Phones begin by reading. Narrow windows of other machines say so themselves, when they can. */
		isPhone: /\bMobi/.test(event.request.headers.get('user-agent') ?? ''),
		crumbs: [
			{ name: cluster.name, href: `/clusters#${cluster.code}` },
			{ name: group.name, href: `/groups/${group.id}` }
		]
	};
};

export const actions: Actions = {
	async rename(event) {
		const person = signedIn(event);
		const { documentId } = event.params;
		const form = await superValidate<RenameDocument, App.Superforms.Message>(
			await readForm(event.request),
			valibot(RenameDocument)
		);
		if (!form.valid) return fail(400, { form });

		try {
			await documents.renameDocument(event.locals.app, person, { documentId, ...form.data });
		} catch (failure) {
			return refuse(form, failure, event);
		}
		redirect(303, `/documents/${documentId}`);
	}
};
