// What is public: pages without a program. Whatever a text holds, nothing runs but the one script that copies citations.
import { PUBLIC_POLICY } from '$lib/server/public-policy';
import type { LayoutServerLoad } from './$types';

export const csr = false;

export const load: LayoutServerLoad = ({ locals, setHeaders, url }) => {
	setHeaders({ 'content-security-policy': PUBLIC_POLICY });
	return { readerLanguage: locals.language, origin: url.origin };
};
