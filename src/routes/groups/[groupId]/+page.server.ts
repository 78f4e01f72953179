// A working group: its documents by state, its people by organisation, and what is done to a document from the list.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import * as documents from '$server/documents';
import * as groups from '$server/groups';
import { readForm } from '$lib/server/read-form';
import { refuse, wordsOf } from '$lib/server/refuse';
import { signedIn } from '$lib/server/signed-in';
import { RenameDocument } from '$shared/inputs/documents';
import { can } from '$shared/permissions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const { app } = event.locals;
	const { groupId } = event.params;
	const [page, list] = await Promise.all([
		groups.readGroup(app, person, groupId),
		documents.listDocuments(app, person, groupId)
	]);
	const { group, cluster, you } = page;
	return {
		...page,
		readerLanguage: event.locals.language,
		documents: list.map((document) => {
			const facts = { roles: [you.role], state: document.state, archived: document.archived };
			return {
				...document,
				mayRename: can(facts, 'document.rename'),
				mayArchive: can(facts, 'document.archive'),
				mayRestore: document.archived && can(facts, 'document.restore')
			};
		}),
		crumbs: [{ name: cluster.name, href: `/clusters#${cluster.code}` }, { name: group.name }]
	};
};

export const actions: Actions = {
	async rename(event) {
		const person = signedIn(event);
		const sent = await readForm(event.request);
		const documentId = String(sent.get('documentId'));
		const form = await superValidate<RenameDocument, App.Superforms.Message>(sent, valibot(RenameDocument));
		if (!form.valid) return fail(400, { form });

		try {
			await documents.renameDocument(event.locals.app, person, { documentId, ...form.data });
		} catch (failure) {
			return refuse(form, failure, event);
		}
		return done(event, 'renamed', documentId);
	},

	archive: (event) => move(event, documents.archiveDocument, 'archived'),
	restore: (event) => move(event, documents.restoreDocument, 'restored')
};

async function move(event: RequestEvent, command: typeof documents.archiveDocument, what: string) {
	const person = signedIn(event);
	const documentId = String((await readForm(event.request)).get('documentId'));
	try {
		await command(event.locals.app, person, { documentId });
	} catch (failure) {
		const { status, message } = wordsOf(failure, event);
		return fail(status, { message });
	}
	return done(event, what, documentId);
}

/** Back to the list, which says what happened. A redirect, so that loading the page again repeats nothing. */
const done = ({ url }: RequestEvent, what: string, documentId: string): never =>
	redirect(303, `${url.pathname}?${what}=${documentId}`);
