// The browser that tests and measurements use, and how it is started.
import { existsSync } from 'node:fs';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** For Playwright's `launch`. Without a path it takes the browser that it has installed for itself. */
export const CHROMIUM = {
	executablePath: process.env.CHROMIUM_PATH || installed,
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	]
};
