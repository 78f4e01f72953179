// The versions of a document, and keeping one more.
import { fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import * as v from 'valibot';
import * as versions from '$server/versions';
import { compareFormFor } from '$lib/server/comparison';
import { readForm } from '$lib/server/read-form';
import { refuse } from '$lib/server/refuse';
import { signedIn } from '$lib/server/signed-in';
import { MakeVersion, VersionNumber } from '$shared/inputs/versions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const { documentId } = event.params;
	const asked = v.safeParse(VersionNumber, event.url.searchParams.get('before'));
	const before = asked.success ? asked.output : undefined;
	const opened = await versions.openVersions(event.locals.app, person, { documentId, before });
	const { document, group, cluster } = opened;
	return {
		...opened,
		isLatest: before === undefined,
		compareForm: compareFormFor(opened.versions, event.locals.language),
		crumbs: [
			{ name: cluster.name, href: `/clusters#${cluster.code}` },
			{ name: group.name, href: `/groups/${group.id}` },
			{ name: document.title, href: `/documents/${document.id}`, isAnew: true },
			{ name: { page: 'versions' as const } }
		]
	};
};

export const actions: Actions = {
	async make(event) {
		const person = signedIn(event);
		const { documentId } = event.params;
		const form = await superValidate<MakeVersion, App.Superforms.Message>(
			await readForm(event.request),
			valibot(MakeVersion)
		);
		if (!form.valid) return fail(400, { form });

		let made: { number: number };
		try {
			made = await versions.makeVersion(event.locals.app, person, { documentId, ...form.data });
		} catch (failure) {
			return refuse(form, failure, event);
		}
		redirect(303, `/documents/${documentId}/versions?made=${made.number}`);
	}
};
