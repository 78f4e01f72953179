// The question over the list of versions, where it is asked: few keep a version by hand.
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, url }) => {
	// Asked for by a link, or come back from its action: `?/make`.
	const isMaking = [...url.searchParams.keys()].some((key) => key === 'name' || key.startsWith('/'));
	return { ...data, MakeDialog: isMaking ? (await import('./MakeDialog.svelte')).default : null };
};
