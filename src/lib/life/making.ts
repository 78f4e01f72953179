// What a page needs where somebody makes a move, and nowhere else.
export { loadLifeFormTexts } from '$lib/i18n/life-form';
export { default as MakeMove } from './MakeMove.svelte';
