// The first file that runs after `git clone`. It must be understood by any Node, also one that is too old for the rest.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
	console.error(
		'Ateneo needs Node 20.19 or newer; this is Node ' +
			process.versions.node +
			'.\nInstall the current one from https://nodejs.org (or with nvm: nvm install 22) and try again.'
	);
	process.exit(1);
}

import('./commands.mjs').then((commands) => commands.run(process.argv[2]));
