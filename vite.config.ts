// Builds and serves the pages; runs the unit and integration tests.
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
// With their extension, because Node reads this file.
import { ateneo } from './server/vite-plugin.ts';
import { withoutMarkdown } from './server/without-markdown.ts';

// highlight.js has modules of the older kind, and what takes such in would be loaded by every page.
const highlightAsModule = {
	name: 'highlight-as-module',
	transform: {
		filter: { id: /highlight\.js\/lib\/\w/ },
		handler: (code: string) => code.replace(/^module\.exports = (\w+);$/m, 'export default $1;')
	}
};

export default defineConfig({
	plugins: [highlightAsModule, sveltekit(), ateneo(), withoutMarkdown()],
	server: {
		host: process.env.ATENEO_HOST ?? '127.0.0.1',
		port: Number(process.env.ATENEO_PORT ?? 3000),
		strictPort: true,
		watch: { ignored: ['**/data/**', '**/build/**', '**/test-results/**'] }
	},
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/unit/**/*.test.ts'],
					// Vitest leaves one core free; on two that is half of them.
					maxWorkers: 2,
					// Long only where a busy machine is slow: what hangs is found all the same.
					testTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'integration',
					environment: 'node',
					include: ['tests/integration/**/*.test.ts'],
					globalSetup: 'tests/support/global-setup.ts',
					// The pages as they were built: Vite would compile them a second time.
					server: { deps: { external: [/\/build\//] } },
					// Each file has a database and an application of its own; two at a time keep two cores busy.
					maxWorkers: 2,
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
