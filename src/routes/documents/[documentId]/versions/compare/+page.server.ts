// Two versions of a document compared, or one with the present text; and bringing back what was there.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as versions from '$server/versions';
import { changeNameOf, comparedFor, compareFormFor } from '$lib/server/comparison';
import { readForm } from '$lib/server/read-form';
import { wordsOf } from '$lib/server/refuse';
import { signedIn } from '$lib/server/signed-in';
import { invalid, notFound } from '$shared/errors';
import { RestoreVersion, VersionNumber, WhichText } from '$shared/inputs/versions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const { url, params, locals } = event;
	const view = url.searchParams.get('view') === 'side' ? ('side' as const) : ('inline' as const);
	const {
		comparison,
		versions: all,
		...opened
	} = await versions.openComparison(locals.app, person, {
		...{ documentId: params.documentId, view },
		from: whichIn(url, 'from'),
		to: whichIn(url, 'to')
	});
	const { document, group, cluster, you, chosen } = opened;
	const mayRestore = you.abilities.includes('version.restore') && typeof chosen?.from === 'number';
	const address = chosen ? `?from=${chosen.from}&to=${chosen.to}${view === 'side' ? '&view=side' : ''}` : '';
	const restoreHref = mayRestore ? (change: number) => `${address}&restore=${change}` : null;
	return {
		...opened,
		view,
		address,
		readerLanguage: locals.language,
		compareForm: compareFormFor(all, locals.language),
		compared: comparison && comparedFor(comparison, event, restoreHref),
		restoring: mayRestore && comparison ? restoringOf(comparison, event) : null,
		crumbs: [
			{ name: cluster.name, href: `/clusters#${cluster.code}` },
			{ name: group.name, href: `/groups/${group.id}` },
			{ name: document.title, href: `/documents/${document.id}`, isAnew: true },
			{ name: { page: 'versions' as const }, href: `/documents/${document.id}/versions` },
			{ name: { es: 'Comparación', en: 'Comparison' } }
		]
	};
};

/** Throws notFound where the address names no text. */
function whichIn(url: URL, name: string): versions.Which | undefined {
	const written = url.searchParams.get(name);
	if (written === null) return undefined;
	const parsed = v.safeParse(WhichText, written);
	if (!parsed.success) throw notFound('version');
	return parsed.output;
}

/** The change that the address asks about, where there is something to bring back. */
function restoringOf({ changes }: versions.Comparison, { url, locals }: Pick<RequestEvent, 'url' | 'locals'>) {
	const change = changes[Number(url.searchParams.get('restore')) - 1];
	if (!change || change.restores.length === 0) return null;
	return { name: changeNameOf(change, locals.language), before: change.before, blocks: change.restores };
}

export const actions: Actions = {
	async restore(event) {
		const person = signedIn(event);
		const { documentId } = event.params;
		const form = await readForm(event.request); // only a form of ours brings something back
		const number = v.safeParse(VersionNumber, form.get('number'));
		const chosen = v.safeParse(RestoreVersion, { blocks: form.getAll('block') });
		let restored: versions.Restored;
		try {
			if (!number.success || !chosen.success) throw invalid([]);
			const which = { documentId, number: number.output, ...chosen.output };
			restored = await versions.restoreVersion(event.locals.app, person, which);
		} catch (failure) {
			const { status, message } = wordsOf(failure, event);
			return fail(status, { message });
		}
		const shown = [...event.url.searchParams].filter(([name]) => /^(from|to|view)$/.test(name));
		const kept = restored.hasChanged ? `&kept=${restored.kept}` : '';
		redirect(303, `/documents/${documentId}/versions/compare?${new URLSearchParams(shown)}&restored${kept}`);
	}
};
