// Everything about pictures that is not needed to type: loaded when somebody first sends, pastes or chooses one.
export { loadFigureTexts } from '$lib/i18n/figures';
export { default as FigureParts } from './FigureParts.svelte';
export { FigureWork } from './work.svelte';
