// What the page needs as soon as somebody writes, though not for the first letter. Loaded by itself right behind the
// editor, and not when it is needed: it must be there when the server is not.
export { default as WhoBeside } from '$lib/authorship/WhoBeside.svelte';
export { WhoSwitch } from '$lib/authorship/who-switch.svelte';
export { default as WhoToggle } from '$lib/authorship/WhoToggle.svelte';
export { furnish } from '$lib/editor/later/furnish';
export { htmlOfBlocks } from '$lib/editor/blocks';
export { default as Aids } from '$lib/editor/Aids.svelte';
export { default as Panels } from '$lib/editor/Panels.svelte';
export { default as Tools } from '$lib/editor/Tools.svelte';
export { default as ReadingBar } from '$lib/reading/ReadingBar.svelte';
export { default as RescuedPassages } from '$lib/rescued/RescuedPassages.svelte';
export { Keeper } from '$lib/sync/keeper';
export { removeCopy } from '$lib/sync/offline-copy';
export { default as Ended } from './Ended.svelte';
export { default as PasteRefused } from './PasteRefused.svelte';
export { default as Recovered } from './Recovered.svelte';
export { RecoveredTexts } from './recovered-texts.svelte';
export { default as WhoWrites } from './WhoWrites.svelte';
