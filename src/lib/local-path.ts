// Addresses that somebody hands us to go back to: only pages of this application, never another site.

const HERE = 'http://here.invalid';

/** The path (with query and fragment) when it is one of ours, else `/`. `//other.example` and `/\other` are not. */
export function localPath(given: unknown): string {
	if (typeof given !== 'string' || !given.startsWith('/') || !URL.canParse(given, HERE)) return '/';
	const { origin, pathname, search, hash } = new URL(given, HERE);
	return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : '/';
}
