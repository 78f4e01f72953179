// Browser tests: a real Chromium against real servers, each with a data folder of its own.
import { defineConfig } from '@playwright/test';
import { CHROMIUM } from './tests/support/chromium';

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/e2e',
	// A server and a browser for each.
	workers: 2,
	retries: 0,
	forbidOnly: Boolean(process.env.CI),
	// Long only where a busy machine is slow.
	timeout: 120_000,
	expect: { timeout: 30_000 },
	reporter: 'list',
	use: {
		browserName: 'chromium',
		locale: 'es-ES',
		timezoneId: 'Europe/Madrid',
		// Screens that are not being moved are easier to judge; motion has tests of its own.
		contextOptions: { reducedMotion: 'reduce' },
		// No traces: to record one for every test takes a sixth of the time. `--trace on` makes them for one that fails.
		screenshot: 'only-on-failure',
		launchOptions: CHROMIUM
	}
});
