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

/** An address as people write it, in a text: of the web, or of mail. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?)\]']|[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/
	.source;

/** One just typed, up to the space behind it; full stops and brackets around it are not part of it. */
const TYPED = new RegExp(`(?:^|[\\s(«“"'])(${ADDRESS})([.,;:!?)\\]»”"']*)[ \\t\u00a0]$`);
const AT_END = new RegExp(`(?:^|[\\s(«“"'])(${ADDRESS})([.,;:!?)\\]»”"']*)$`);
const PASTED = new RegExp(`^(?:${ADDRESS}|(?:mailto|tel):\\S+)$`);

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
					const [all, address = '', after = ''] = match;
					const href = toHref(address);
					if (href === null) return null;
					const to = range.to - after.length;
					state.tr.addMark(to - address.length, to, this.type.create({ href }));
					state.tr.insertText(all.slice(-1), range.to);
				}
			})
		];
	},

	addProseMirrorPlugins() {
		return [
			new Plugin({
				props: {
					// At the end of a line there comes no space; the line break itself is made by who else handles the key.
					handleKeyDown: ({ state, dispatch }, { key }) => {
						const { $from, empty } = state.selection;
						if (key !== 'Enter' || !empty || $from.parent.type.spec.code) return false;
						const before = $from.parent.textBetween(0, $from.parentOffset, '', '\ufffc');
						const [, address = '', after = ''] = AT_END.exec(before) ?? [];
						const href = toHref(address);
						const to = $from.pos - after.length;
						if (href !== null && !state.doc.rangeHasMark(to - address.length, to, this.type)) {
							dispatch(state.tr.addMark(to - address.length, to, this.type.create({ href })));
						}
						return false;
					},
					// An address pasted over words links them; pasted alone it links itself.
					handlePaste: (view, event) => {
						const pasted = event.clipboardData?.getData('text/plain').trim() ?? '';
						const href = PASTED.test(pasted) ? toHref(pasted) : null;
						const { tr, selection, schema } = view.state;
						if (href === null || selection.$from.parent.type.spec.code) return false;
						const mark = this.type.create({ href });
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
