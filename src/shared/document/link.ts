// Links with an allow-list of schemes. Checked where a link is read and where it is shown: a mark can arrive by Yjs
// from a program that checked nothing.
import { InputRule, Mark } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
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

declare module '@tiptap/core' {
	interface Commands<ReturnType> {
		link: {
			/** Links the selected text. False where the address is not allowed. */
			setLink: (attributes: { href: string }) => ReturnType;
			/** Takes away the link that the caret is in, or all in the selection. */
			unsetLink: () => ReturnType;
		};
	}
}

/** An address just typed, up to the space behind it; full stops and brackets around it are not part of it. */
const TYPED = /(?:^|[\s(])(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]»”])\s$/;

// Our own and not Tiptap's: that one links what others type too, from every browser that sees it.
export const Link = Mark.create({
	name: 'link',
	// Outside of all others, so that a link which is half bold is one link.
	priority: 1000,
	inclusive: false,
	exitable: true,

	// The address alone is stored; how a link opens is ours to decide and not the sender's.
	addAttributes() {
		return { href: { default: null } };
	},

	parseHTML() {
		return [{ tag: 'a[href]', getAttrs: (element) => isSafeHref(element.getAttribute('href')) && null }];
	},

	renderHTML({ mark }) {
		const { href } = mark.attrs;
		return isSafeHref(href) ? ['a', { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, 0] : ['a', 0];
	},

	addCommands() {
		return {
			setLink:
				({ href }) =>
				({ commands }) =>
					isSafeHref(href) && commands.setMark(this.name, { href }),
			unsetLink:
				() =>
				({ commands }) =>
					commands.unsetMark(this.name, { extendEmptyMarkRange: true })
		};
	},

	addInputRules() {
		return [
			new InputRule({
				find: TYPED,
				handler: ({ state, range, match }) => {
					const href = match[1];
					if (href === undefined || !isSafeHref(href)) return null;
					const to = range.to;
					state.tr.addMark(to - href.length, to, this.type.create({ href }));
					state.tr.insertText(match[0].slice(-1), to);
				}
			})
		];
	},

	addProseMirrorPlugins() {
		return [
			new Plugin({
				props: {
					// An address pasted over words links them; pasted alone it links itself.
					handlePaste: (view, event) => {
						const pasted = event.clipboardData?.getData('text/plain').trim() ?? '';
						if (!/^(https?:\/\/|mailto:)\S+$/.test(pasted) || !isSafeHref(pasted)) return false;
						const { tr, selection, schema } = view.state;
						if (selection.$from.parent.type.spec.code) return false;
						const mark = this.type.create({ href: pasted });
						if (selection.empty) tr.replaceSelectionWith(schema.text(pasted, [mark]), false);
						else tr.addMark(selection.from, selection.to, mark);
						view.dispatch(tr.setMeta('paste', true));
						return true;
					}
				}
			})
		];
	}
});
