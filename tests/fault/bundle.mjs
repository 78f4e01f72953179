// Bundles the fault runs: they import the server's code, which Node cannot load as it is written.
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { alias, external } from '../../rolldown.config.js';

/**
 * Writes the program and returns its path.
 * @param {string} root the project's folder
 */
export async function bundleFaults(root) {
	const file = join(root, 'build', 'fault', 'main.js');
	const bundle = await rolldown({
		input: join(root, 'tests', 'fault', 'main.ts'),
		cwd: root,
		external,
		resolve: { alias },
		platform: 'node'
	});
	await bundle.write({ file, format: 'esm', sourcemap: true, codeSplitting: false });
	await bundle.close();
	return file;
}
