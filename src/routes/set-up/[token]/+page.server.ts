// The first administrator. Opening the link changes nothing; sending the form uses it up.
import { fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import * as accounts from '$server/accounts';
import { readForm } from '$lib/server/read-form';
import { refuse } from '$lib/server/refuse';
import { AteneoError } from '$shared/errors';
import { SetUp } from '$shared/inputs/accounts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	if (!(await accounts.isSetUpLinkOpen(locals.app, params.token))) throw new AteneoError('link.spent');
	return {
		readerLanguage: locals.language,
		crumbs: [{ name: { page: 'setUp' as const } }],
		form: await superValidate({ language: locals.language }, valibot(SetUp), { errors: false })
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params, cookies } = event;
		const sent = await readForm(event.request);
		const form = await superValidate<SetUp, App.Superforms.Message>(sent, valibot(SetUp));
		const input = form.data;
		form.data = { ...input, password: '' }; // never sent back
		if (!form.valid) return fail(400, { form });

		try {
			const { cookie } = await accounts.setUp(locals.app, params.token, input);
			cookies.set(cookie.name, cookie.value, cookie.attributes);
		} catch (failure) {
			return refuse(form, failure, event);
		}
		redirect(303, '/');
	}
};
