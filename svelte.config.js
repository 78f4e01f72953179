import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter(),
		// A page has many small stylesheets, and the first paint waits for each; in the page they cost no round trip.
		inlineStyleThreshold: 16_384,
		alias: {
			$shared: 'src/shared',
			$server: 'server'
		},
		// Kit's check knows forms only, and answers before our hooks. src/hooks.server.ts checks every change of every type.
		csrf: { trustedOrigins: ['*'] },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				// Tiptap sets widths of table columns and the colour of carets as style attributes.
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		}
	}
};
