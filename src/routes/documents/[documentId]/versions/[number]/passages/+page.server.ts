// The passages of a version by whoever wrote them.
import * as authorship from '$server/authorship';
import { readFrame } from '$server/documents';
import { loadContributionsTexts } from '$lib/i18n/contributions-pages';
import { signedIn } from '$lib/server/signed-in';
import { versionNumber } from '$lib/server/version-number';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const { app, language } = event.locals;
	const { documentId } = event.params;
	const number = versionNumber(event.params.number);
	const personId = event.url.searchParams.get('person') ?? undefined;
	const [{ document, group, cluster, you }, { authors }, t] = await Promise.all([
		readFrame(app, person, { documentId }),
		authorship.listPassages(app, person, { documentId, number, personId }),
		loadContributionsTexts(language)
	]);
	const address = `/documents/${document.id}`;
	return {
		...{ document, you, authors, number, personId: personId ?? null },
		crumbs: [
			{ name: cluster.name, href: `/clusters#${cluster.code}` },
			{ name: group.name, href: `/groups/${group.id}` },
			{ name: document.title, href: address, isAnew: true },
			{ name: { page: 'versions' as const }, href: `${address}/versions` },
			{ name: String(number), href: `${address}/versions/${number}` },
			{ name: t.passagesPage }
		]
	};
};
