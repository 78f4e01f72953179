// Finds a Chromium for the browser tests, or installs one where that can be done without asking.
import { existsSync } from 'node:fs';
import { program, StepFailed } from './steps.mjs';

const KNOWN = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * Throws StepFailed when there is none: a test run without a browser is not a pass.
 * @param {string} root the project's folder
 * @returns {Promise<string>} the path of the program
 */
export async function findBrowser(root) {
	const found = await present();
	if (found) return found;

	const isDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
	if (isDebian) {
		const excuse = 'The package chromium could not be installed.';
		await program(['apt-get', 'update'], { cwd: root, excuse });
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		await program(['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'], { cwd: root, excuse, env });
	}

	const installed = await present();
	if (installed) return installed;
	throw new StepFailed(
		'The browser tests need Chromium: run “npx playwright install chromium” (or “sudo apt install chromium”), or set CHROMIUM_PATH.'
	);
}

async function present() {
	const { chromium } = await import('@playwright/test');
	return [process.env.CHROMIUM_PATH, ...KNOWN, chromium.executablePath()].find((path) => path && existsSync(path));
}
