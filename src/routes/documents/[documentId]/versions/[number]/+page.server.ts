// One version of a document as it was, and bringing it back.
import { fail, redirect } from '@sveltejs/kit';
import * as versions from '$server/versions';
import { OnlyInHtml } from '$lib/only-in-html';
import { readForm } from '$lib/server/read-form';
import { wordsOf } from '$lib/server/refuse';
import { signedIn } from '$lib/server/signed-in';
import { versionNumber } from '$lib/server/version-number';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const which = { documentId: event.params.documentId, number: versionNumber(event.params.number) };
	const opened = await versions.openVersion(event.locals.app, person, which);
	const { document, group, cluster } = opened;
	const { html, ...version } = opened.version;
	const address = `/documents/${document.id}`;
	return {
		...opened,
		version,
		text: new OnlyInHtml(event.locals.late.add(html)),
		crumbs: [
			{ name: cluster.name, href: `/clusters#${cluster.code}` },
			{ name: group.name, href: `/groups/${group.id}` },
			{ name: document.title, href: address, isAnew: true },
			{ name: { page: 'versions' as const }, href: `${address}/versions` },
			{ name: String(version.number) }
		]
	};
};

export const actions: Actions = {
	async restore(event) {
		const person = signedIn(event);
		const { documentId } = event.params;
		const number = versionNumber(event.params.number);
		await readForm(event.request); // only a form of ours brings something back
		let restored: versions.Restored;
		try {
			restored = await versions.restoreVersion(event.locals.app, person, { documentId, number, blocks: null });
		} catch (failure) {
			const { status, message } = wordsOf(failure, event);
			return fail(status, { message });
		}
		const kept = restored.hasChanged ? `&kept=${restored.kept}` : '';
		redirect(303, `/documents/${documentId}/versions?restored=${number}${kept}`);
	}
};
