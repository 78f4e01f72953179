// Links with an allow-list of schemes. Checked where a link is read and where it is shown: a mark can arrive by Yjs
// from a program that checked nothing.
import { Link as TiptapLink } from '@tiptap/extension-link';
import { LINK_SCHEMES } from './names';

// Browsers drop these characters from addresses before they read the scheme: "java\nscript:" would run.
const IGNORED_BY_BROWSERS =
	// eslint-disable-next-line no-control-regex -- finding control characters is the point
	/[\u0000-\u0020\u007f-\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/g;

/** True for http, https, mailto and tel, and for places on this page or this site (`#…`, `/…`). */
export function isSafeHref(href: unknown): href is string {
	if (typeof href !== 'string') return false;
	const bare = href.replace(IGNORED_BY_BROWSERS, '').toLowerCase();
	// "//host" and "/\host" leave the site without naming a scheme.
	if (/^(#|\/(?![/\\]))/.test(bare)) return true;
	return LINK_SCHEMES.some((scheme) => bare.startsWith(`${scheme}:`) && bare.length > scheme.length + 1);
}

/** What somebody typed as an address, made complete: `ateneo.example` → `https://ateneo.example`. Null: cannot be one. */
export function toHref(typed: string): string | null {
	const text = typed.trim();
	if (isSafeHref(text)) return text;
	if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return `mailto:${text}`;
	if (/^[^\s/:@]+\.[^\s/:@]{2,}([:/?#]\S*)?$/.test(text)) return `https://${text}`;
	return null;
}

export const Link = TiptapLink.extend({
	// What the mark stores is the address alone; how it opens is ours to decide and not the sender's.
	addAttributes() {
		return { href: { default: null } };
	},

	parseHTML() {
		return [{ tag: 'a[href]', getAttrs: (element) => isSafeHref(element.getAttribute('href')) && null }];
	},

	renderHTML({ mark }) {
		const { href } = mark.attrs;
		return isSafeHref(href) ? ['a', { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, 0] : ['a', 0];
	}
}).configure({
	isAllowedUri: isSafeHref,
	defaultProtocol: 'https',
	// A click in the text places the caret; in reading view the browser itself follows the link.
	openOnClick: false
});
