// The catalogue of the reader's language: on the server for its rendering, in the browser as one small file.
import { loadTexts } from '$lib/i18n';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => ({ ...data, texts: await loadTexts(data.language) });
