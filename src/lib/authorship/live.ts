// Who wrote this, on a text that is alive: one chunk, loaded when somebody asks for it.
export { loadWhoTexts } from '$lib/i18n/who';
export { LiveWho } from './live-who.svelte';
export { default as LivePanel } from './LivePanel.svelte';
