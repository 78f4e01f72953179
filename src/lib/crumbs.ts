// Where a page stands: what its load returns as `crumbs` and the bar shows. The last one is the page itself.
import type { Bilingual } from '$shared/language';
import type { Texts } from '$lib/i18n';

export interface Crumb {
	/** A name from the database, or a page of ours by its key in the catalogue. */
	name: Bilingual | string | { page: keyof Texts['bar']['pages'] };
	/** Absent on the last: one does not link to where one is. */
	href?: string;
	/** It is opened by a new page: a document. */
	isAnew?: boolean;
}
