// Bundles the fault runs: they import the server's code, which Node cannot load as it is written.
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { alias, external } from '../../rolldown.config.js';

/**
 * Writes both programs and returns the path of the first.
 * @param {string} root the project's folder
 */
export async function bundleFaults(root) {
	const from = (/** @type {string} */ name) => join(root, 'tests', 'fault', `${name}.ts`);
	const dir = join(root, 'build', 'fault');
	const bundle = await rolldown({
		input: { main: from('main'), crowd: from('crowd') },
		cwd: root,
		external,
		resolve: { alias },
		platform: 'node'
	});
	// Whatever the two share stands beside them: import.meta.url leads from each to the other.
	await bundle.write({
		dir,
		format: 'esm',
		sourcemap: true,
		entryFileNames: '[name].js',
		chunkFileNames: '[name]-[hash].js'
	});
	await bundle.close();
	return join(dir, 'main.js');
}
