// Bundles the bench: its programs import the server's code, which Node cannot load as it is written.
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { alias, external } from '../../rolldown.config.js';

/**
 * Writes them and returns the path of the one to start.
 * @param {string} root the project's folder
 */
export async function bundleBench(root) {
	const from = (/** @type {string} */ name) => join(root, 'tests', 'bench', `${name}.ts`);
	const dir = join(root, 'build', 'bench');
	const bundle = await rolldown({
		input: { main: from('main'), crowd: from('crowd'), attacker: from('attacker') },
		cwd: root,
		external,
		resolve: { alias },
		platform: 'node'
	});
	await bundle.write({ dir, format: 'esm', sourcemap: true, entryFileNames: '[name].js' });
	await bundle.close();
	return join(dir, 'main.js');
}
