// The words of this page, in the reader's language; the path and the history, drawn apart; and what only some documents
// have: what is planned, what is public, what is worth mending, the form of a move where one is being made.
import { loadLifeTexts } from '$lib/i18n/life-page';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, url }) => {
	// Asked for by a link, or come back from its action: `?/move`.
	const isMaking = [...url.searchParams.keys()].some((key) => key === 'to' || key.startsWith('/'));
	const [lifeTexts, { default: LifePath }, { default: LifeHistory }, Planned, PublicAddress, making, mending] =
		await Promise.all([
			loadLifeTexts(data.readerLanguage),
			import('$lib/life/LifePath.svelte'),
			import('$lib/life/LifeHistory.svelte'),
			data.planned ? import('$lib/life/Planned.svelte').then((part) => part.default) : null,
			data.publication ? import('$lib/life/PublicAddress.svelte').then((part) => part.default) : null,
			isMaking ? import('$lib/life/making').then((part) => part.loadMaking(data.readerLanguage)) : null,
			data.findings.length > 0
				? import('$lib/life/mending').then((part) => part.loadMending(data.readerLanguage))
				: null
		]);
	return { ...data, lifeTexts, LifePath, LifeHistory, Planned, PublicAddress, making, mending };
};
