// Bundles the worker, and the program that draws pictures, for `npm run dev` and the tests: neither can load TypeScript
// through Vite.
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { alias, external } from '../../rolldown.config.js';

/**
 * Writes the bundles into node_modules, where their bare imports are found, and returns the path of the worker's; the
 * other stands beside it, as in build/.
 * @param {string} root the project's folder
 */
export async function bundleWorker(root) {
	const [file] = await Promise.all(['worker', 'images'].map((name) => write(root, name)));
	return /** @type {string} */ (file);
}

/**
 * @param {string} root
 * @param {string} name
 */
async function write(root, name) {
	const file = join(root, 'node_modules', '.cache', 'ateneo', `${name}.js`);
	const bundle = await rolldown({
		input: join(root, 'server', name, 'main.ts'),
		cwd: root,
		external,
		resolve: { alias },
		platform: 'node'
	});
	await bundle.write({ file, format: 'esm', sourcemap: true, codeSplitting: false });
	await bundle.close();
	return file;
}
