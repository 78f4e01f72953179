// The example's ids come from its names, so that every furnished database has the same ones.
import { createHash } from 'node:crypto';

type Noun = 'cluster' | 'group' | 'organisation' | 'person' | 'affiliation' | 'seat' | 'document';

/** A UUID of version 8 (RFC 9562: made as the application likes). The same words always give the same id. */
export function idOf(noun: Noun, ...name: string[]): string {
	const hex = createHash('sha256')
		.update(['ateneo', 'example', noun, ...name].join('\n'))
		.digest('hex');
	return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
		'-'
	);
}
