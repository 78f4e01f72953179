// Bundles the worker for `npm run dev` and the tests: a worker thread cannot load TypeScript through Vite.
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { alias, external } from '../../rolldown.config.js';

/**
 * Writes the bundle into node_modules, where its bare imports are found, and returns its path.
 * @param {string} root the project's folder
 */
export async function bundleWorker(root) {
	const file = join(root, 'node_modules', '.cache', 'ateneo', 'worker.js');
	const bundle = await rolldown({
		input: join(root, 'server', 'worker', 'main.ts'),
		cwd: root,
		external,
		resolve: { alias },
		platform: 'node'
	});
	await bundle.write({ file, format: 'esm', sourcemap: true, codeSplitting: false });
	await bundle.close();
	return file;
}
