// How many words of a group's documents are whose, with the charts drawn here.
import * as authorship from '$server/authorship';
import * as groups from '$server/groups';
import { loadContributionsTexts } from '$lib/i18n/contributions-pages';
import { chartsOf } from '$lib/server/contributions-charts';
import { signedIn } from '$lib/server/signed-in';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const { app, language } = event.locals;
	const { groupId } = event.params;
	const [{ group, cluster, you }, { documents, ...counted }, t] = await Promise.all([
		groups.readGroup(app, person, groupId),
		authorship.readGroupContributions(app, person, { groupId }),
		loadContributionsTexts(language)
	]);
	return {
		...{ group, you },
		contributions: counted,
		documents: documents.map(({ id, title, language, contributions, isBehind }) => ({
			...{ id, title, language, isBehind },
			words: contributions?.words ?? null,
			organisations: contributions?.organisations.map(({ id, name, words }) => ({ id, name, words })) ?? []
		})),
		charts: chartsOf(counted, t, { language, now: app.clock() }),
		crumbs: [
			{ name: cluster.name, href: `/clusters#${cluster.code}` },
			{ name: group.name, href: `/groups/${group.id}` },
			{ name: t.page }
		]
	};
};
