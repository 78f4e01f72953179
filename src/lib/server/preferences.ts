// In which language and colours somebody wants to see Ateneo.
import type { RequestEvent } from '@sveltejs/kit';
import { isLanguage, type Language } from '$shared/language';

const THEMES = ['light', 'dark', 'auto'] as const;
type Theme = (typeof THEMES)[number];

/** What the reader chose on this device, else what their browser asks for, else Spanish. */
export function languageOf({ cookies, request }: Pick<RequestEvent, 'cookies' | 'request'>): Language {
	const chosen = cookies.get('ateneo-language');
	return isLanguage(chosen) ? chosen : acceptedLanguage(request.headers.get('accept-language') ?? '');
}

export function themeOf({ cookies }: Pick<RequestEvent, 'cookies'>): Theme {
	const chosen = cookies.get('ateneo-theme');
	return THEMES.find((theme) => theme === chosen) ?? 'auto';
}

/** The first of our languages by the weights of an Accept-Language header (RFC 9110 §12.5.4). */
export function acceptedLanguage(header: string): Language {
	const wanted = header
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part
				.trim()
				.toLowerCase()
				.split(/\s*;\s*/);
			const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
			return { language: tag.split('-')[0], weight: Number(weight) };
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight)
		.map(({ language }) => language);
	return wanted.find(isLanguage) ?? 'es';
}
