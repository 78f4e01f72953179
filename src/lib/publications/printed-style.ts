// What a printer repeats on every page of an edition: its title above, its number and the page below. Only a stylesheet of
// the page's own can say it, since it holds words of the document.
import { ordinalOf } from '$lib/i18n/ordinal';
import { publicPath } from '$shared/publication';
import type { Edition } from './shown-edition';

const TITLE_MAX = 90;

/** A style element, in which nothing of a title can be more than a letter. */
export function printedStyle({ title, number, language, key }: Pick<Edition, 'title' | 'number' | 'language' | 'key'>) {
	const short = [...title].length > TITLE_MAX ? `${[...title].slice(0, TITLE_MAX).join('').trimEnd()}…` : title;
	const edition = language === 'es' ? `${ordinalOf(number, 'es')} edición` : `${ordinalOf(number, 'en')} edition`;
	return `<style>@page{@top-left{content:${cssString(short)}}@bottom-left{content:${cssString(`${edition} · ${publicPath(key, number)}`)}}}</style>`;
}

/** Everything but letters and digits of ASCII as an escape of CSS. */
const cssString = (text: string): string =>
	`"${[...text].map((sign) => (/[a-z0-9]/i.test(sign) ? sign : `\\${sign.codePointAt(0)!.toString(16)} `)).join('')}"`;
