// The editor as the page loads it: one chunk, asked for when the text can already be read.
export { blocksOf, htmlOfBlocks } from './blocks';
export { LiveDocument, OutdatedEditor } from './live-document.svelte';
export { default as Tools } from './Tools.svelte';
