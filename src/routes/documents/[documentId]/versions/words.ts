// How a version is called, and why there is one, in the reader's words.
import type { VersionsTexts } from '$lib/i18n/versions-pages';
import type { VersionKind } from '$shared/states/version';

interface Version {
	number: number;
	kind: VersionKind;
	name: string | null;
	restored: number | null;
}

export const titleOf = ({ versions: t }: VersionsTexts, { number, name }: Version): string =>
	name === null ? t.number(number) : t.named(number, name);

export const reasonOf = ({ versions: t }: VersionsTexts, { kind, restored }: Version): string =>
	kind === 'restore' && restored !== null ? t.beforeRestoring(restored) : t.kind[kind];
