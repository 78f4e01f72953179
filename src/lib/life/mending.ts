// What the page about a document's life needs where something in the text is worth mending, and nowhere else.
import { loadCheckingTexts } from '$lib/i18n/checking';
import type { Language } from '$shared/language';
import ToMend from './ToMend.svelte';

export const loadMending = async (language: Language) => ({ ToMend, words: await loadCheckingTexts(language) });
