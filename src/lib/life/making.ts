// What a page needs where somebody makes a move, and nowhere else.
import { loadLifeFormTexts } from '$lib/i18n/life-form';
import type { Language } from '$shared/language';
import MakeMove from './MakeMove.svelte';

export const loadMaking = async (language: Language) => ({ MakeMove, words: await loadLifeFormTexts(language) });
