// «2.ª», “2nd”: the number of an edition in words.
import type { Language } from '$shared/language';

const SUFFIXES: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

export function ordinalOf(number: number, language: Language): string {
	if (language === 'es') return `${number}.ª`;
	return number + (SUFFIXES[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)] ?? 'th');
}
