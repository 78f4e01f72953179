// Who can make a move, in words: «la presidencia, la vicepresidencia y la secretaría».
import type { LifeTexts } from '$lib/i18n/life-page';
import type { Role } from '$shared/permissions';

export const whoCan = (roles: readonly Role[], words: LifeTexts, list: (items: string[]) => string): string =>
	list(roles.flatMap((role) => words.moves.roles[role] ?? []));
