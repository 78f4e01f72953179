// Entering: by e-mail and password, and in the demo by a card.
import { fail, redirect, type Cookies } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import * as accounts from '$server/accounts';
import { localPath } from '$lib/local-path';
import { readForm } from '$lib/server/read-form';
import { refuse } from '$lib/server/refuse';
import { SignIn } from '$shared/inputs/accounts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, request }) => {
	const to = localPath(url.searchParams.get('to'));
	if (locals.person) redirect(303, to);

	return {
		to,
		readerLanguage: locals.language,
		form: await superValidate(valibot(SignIn)),
		signedOut: url.searchParams.has('out'),
		people: (await accounts.isDemoRequest(locals.app, request.headers))
			? await accounts.listDemoPeople(locals.app)
			: null
	};
};

export const actions: Actions = {
	async password(event) {
		const { request, locals, cookies } = event;
		const sent = await readForm(request);
		const form = await superValidate<SignIn, App.Superforms.Message>(sent, valibot(SignIn));
		const input = form.data;
		form.data = { ...input, password: '' }; // never sent back
		if (!form.valid) return fail(400, { form });

		try {
			const entered = await accounts.signIn(locals.app, input, {
				address: event.getClientAddress(),
				replaces: locals.session
			});
			keep(cookies, entered);
		} catch (failure) {
			return refuse(form, failure, event);
		}
		redirect(303, localPath(sent.get('to')));
	},

	async enter({ request, locals, cookies }) {
		const sent = await readForm(request);
		const personId = String(sent.get('personId'));
		const door = { headers: request.headers, replaces: locals.session };
		keep(cookies, await accounts.enterDemo(locals.app, personId, door));
		redirect(303, localPath(sent.get('to')));
	}
};

const keep = (cookies: Cookies, { cookie }: accounts.Entered) =>
	cookies.set(cookie.name, cookie.value, cookie.attributes);
