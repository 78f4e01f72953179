// The passages of a document's text by whoever wrote them: what the text in colours shows, to be read in order.
import * as authorship from '$server/authorship';
import { readFrame } from '$server/documents';
import { loadContributionsTexts } from '$lib/i18n/contributions-pages';
import { signedIn } from '$lib/server/signed-in';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const { app, language } = event.locals;
	const { documentId } = event.params;
	const personId = event.url.searchParams.get('person') ?? undefined;
	const [{ document, group, cluster, you }, { authors }, t] = await Promise.all([
		readFrame(app, person, { documentId }),
		authorship.listPassages(app, person, { documentId, personId }),
		loadContributionsTexts(language)
	]);
	const address = `/documents/${document.id}`;
	return {
		...{ document, you, authors, personId: personId ?? null },
		crumbs: [
			{ name: cluster.name, href: `/clusters#${cluster.code}` },
			{ name: group.name, href: `/groups/${group.id}` },
			{ name: document.title, href: address, isAnew: true },
			{ name: t.page, href: `${address}/contributions` },
			{ name: t.passagesPage }
		]
	};
};
