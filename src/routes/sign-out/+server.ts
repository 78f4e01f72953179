// The way out: only by a form, so that no link or picture can sign somebody out.
import { redirect } from '@sveltejs/kit';
import * as accounts from '$server/accounts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, cookies }) => {
	if (locals.session) {
		const { name, value, attributes } = await accounts.signOut(locals.app, locals.session);
		cookies.set(name, value, attributes);
	}
	redirect(303, '/sign-in?out');
};
