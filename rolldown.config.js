import { defineConfig } from 'rolldown';
import { fileURLToPath } from 'node:url';

/** Our own code is bundled; every package stays outside, so that there is one Yjs in a process. */
const ours = /^(\.|\/|\$shared|\$server|[A-Za-z]:)/;
const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));

export const alias = { $shared: path('./src/shared'), $server: path('./server') };
export const external = (/** @type {string} */ id) => !ours.test(id);

export default defineConfig({
	input: {
		server: 'server/main.ts',
		worker: 'server/worker/main.ts',
		images: 'server/images/main.ts',
		replay: 'server/cli/replay.ts'
	},
	external,
	resolve: { alias },
	platform: 'node',
	output: {
		dir: 'build',
		format: 'esm',
		entryFileNames: '[name].js',
		chunkFileNames: 'chunks/[name]-[hash].js',
		sourcemap: true,
		cleanDir: false
	}
});
