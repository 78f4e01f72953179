// Starting a document in a group from a template.
import { fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import * as documents from '$server/documents';
import * as groups from '$server/groups';
import { readForm } from '$lib/server/read-form';
import { refuse } from '$lib/server/refuse';
import { signedIn } from '$lib/server/signed-in';
import { forbidden } from '$shared/errors';
import { CreateDocument } from '$shared/inputs/documents';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const { app, language } = event.locals;
	const { group, cluster, you } = await groups.readGroup(app, person, event.params.groupId);
	if (!you.abilities.includes('document.create')) throw forbidden('document.create');
	return {
		group,
		you,
		readerLanguage: language,
		form: await superValidate({ language }, valibot(CreateDocument), { errors: false }),
		crumbs: [
			{ name: cluster.name, href: `/clusters#${cluster.code}` },
			{ name: group.name, href: `/groups/${group.id}` },
			{ name: { page: 'newDocument' as const } }
		]
	};
};

export const actions: Actions = {
	default: async (event) => {
		const person = signedIn(event);
		const { app } = event.locals;
		const form = await superValidate<CreateDocument, App.Superforms.Message>(
			await readForm(event.request),
			valibot(CreateDocument)
		);
		if (!form.valid) return fail(400, { form });

		let created: { id: string };
		try {
			created = await documents.createDocument(app, person, { groupId: event.params.groupId, ...form.data });
		} catch (failure) {
			return refuse(form, failure, event);
		}
		redirect(303, `/documents/${created.id}`);
	}
};
