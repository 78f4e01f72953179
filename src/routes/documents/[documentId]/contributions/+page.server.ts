// How many words of a document are whose, with the charts drawn here.
import * as authorship from '$server/authorship';
import { readFrame } from '$server/documents';
import { loadContributionsTexts } from '$lib/i18n/contributions-pages';
import { chartsOf } from '$lib/server/contributions-charts';
import { signedIn } from '$lib/server/signed-in';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const { app, language } = event.locals;
	const { documentId } = event.params;
	const [{ document, group, cluster, you }, contributions, t] = await Promise.all([
		readFrame(app, person, { documentId }),
		authorship.readContributions(app, person, { documentId }),
		loadContributionsTexts(language)
	]);
	return {
		...{ document, you, contributions },
		charts: chartsOf(contributions, t, { language, now: app.clock() }),
		crumbs: [
			{ name: cluster.name, href: `/clusters#${cluster.code}` },
			{ name: group.name, href: `/groups/${group.id}` },
			{ name: document.title, href: `/documents/${document.id}`, isAnew: true },
			{ name: t.page }
		]
	};
};
