// Language and appearance: two small forms of the account menu, which work without JavaScript.
import { redirect } from '@sveltejs/kit';
import * as accounts from '$server/accounts';
import { localPath } from '$lib/local-path';
import { readForm } from '$lib/server/read-form';
import { isLanguage } from '$shared/language';
import type { RequestHandler } from './$types';

const A_YEAR = 365 * 24 * 60 * 60;
const THEMES = ['light', 'dark', 'auto'];

export const POST: RequestHandler = async ({ request, cookies, locals, url }) => {
	const form = await readForm(request);
	const language = form.get('language');
	const theme = form.get('theme');
	// A shared computer forgets with its browser.
	const options = {
		path: '/',
		sameSite: 'lax' as const,
		secure: url.protocol === 'https:',
		maxAge: locals.session?.sharedComputer ? undefined : A_YEAR
	};

	if (isLanguage(language)) {
		cookies.set('ateneo-language', language, options);
		if (locals.person) await accounts.setLanguage(locals.app, locals.person, language);
	}
	if (typeof theme === 'string' && THEMES.includes(theme)) cookies.set('ateneo-theme', theme, options);

	redirect(303, localPath(form.get('to')));
};
