// A publication: its last edition, or the one that its address names, for ever.
import { publicEdition, publicKey } from '$lib/server/public-key';
import { showEdition } from '$lib/server/public-edition';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	showEdition(event, event.params.edition === '' ? { key: publicKey(event), number: null } : publicEdition(event));
