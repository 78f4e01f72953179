// What a public page may do: show itself. Its text is other people's.
import { createHash } from 'node:crypto';
import { COPYING } from '$lib/publications/copying';

const hash = createHash('sha256').update(COPYING).digest('base64');

/** Scripts are known by their hash: not even one of our own files runs, and none that a text brings along. */
export const PUBLIC_POLICY = [
	"default-src 'none'",
	`script-src 'sha256-${hash}'`,
	// Widths of table columns are style attributes.
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self'",
	"font-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'"
].join('; ');
