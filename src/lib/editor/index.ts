// The editor as the page loads it: one chunk, asked for when the text can already be read. Whatever the first letter can
// do without does not belong here, but into the page's later.ts, or is imported where it is asked for.
export { LiveDocument, OutdatedEditor } from './live-document.svelte';
