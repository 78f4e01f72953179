// Who may do what: the whole answer. The server decides by it, the screen hides by it, docs print it as a grid.
import type { DocumentState } from './states/document';

/** Roles live on seats. `manager` is a seat of a whole cluster, `admin` of the platform; the others are of a group. */
export const ROLES = [
	'admin',
	'manager',
	'chair',
	'vice_chair',
	'secretary',
	'member',
	'reviewer',
	'observer',
	'guest'
] as const;
export type Role = (typeof ROLES)[number];

/** What a decision is made from: the roles held here and above, and the state of the thing. */
export interface Facts {
	roles: readonly Role[];
	state?: DocumentState;
	archived?: boolean;
}

type Rule = (facts: Facts) => boolean;

const yes: Rule = () => true;
/** The text may change: not archived, and not yet in its last call (read-only from there on). */
const live: Rule = ({ state, archived }) => !archived && (state === 'draft' || state === 'in_review');
const kept: Rule = ({ archived }) => !archived;

const chairs = <R extends Rule>(rule: R) => ({ chair: rule, vice_chair: rule, secretary: rule });

const table = {
	'group.read': { admin: yes, manager: yes, ...chairs(yes), member: yes, reviewer: yes, observer: yes, guest: yes },
	'document.create': { ...chairs(yes), member: yes },
	// The city admin runs the platform and does not read drafts: clusters are independent associations.
	'document.read': { manager: yes, ...chairs(yes), member: yes, reviewer: yes, observer: yes },
	'document.write': { ...chairs(live), member: live },
	/** Words that vanished by accident: to see them, put them back or let them go. */
	'document.rescue': { ...chairs(live), member: live },
	/** Keeps the text as it is, under a name; and brings a kept one back into the text. */
	'version.make': { ...chairs(kept), member: kept },
	'version.restore': { ...chairs(live), member: live },
	'document.rename': { ...chairs(live), member: live },
	/** To say something about the text, and to answer. One's own comments one may write anew and delete. */
	'comment.post': { manager: kept, ...chairs(kept), member: kept, reviewer: kept },
	/** To end a thread that somebody else opened, and to open it again. */
	'comment.resolve': { ...chairs(kept), member: kept },
	/** From state to state, up to adopted; the cluster's manager publishes. */
	'document.move': { ...chairs(kept) },
	'document.publish': { manager: kept },
	'document.archive': { ...chairs(kept) },
	'document.restore': { ...chairs(yes) },
	/** How much the files of a cluster take. */
	'files.count': { admin: yes, manager: yes },
	/** Work of the platform that has failed for good: to see it, try it again, let it go. */
	'jobs.manage': { admin: yes }
} satisfies Record<string, Partial<Record<Role, Rule>>>;

export type Ability = keyof typeof table;
export const ABILITIES = Object.keys(table) as Ability[];

const ruleOf = (ability: Ability, role: Role): Rule | undefined =>
	(table[ability] as Partial<Record<Role, Rule>>)[role];

/** Default deny: true only where one of the roles has a rule for this ability and the rule agrees with the facts. */
export const can = (facts: Facts, ability: Ability): boolean =>
	facts.roles.some((role) => ruleOf(ability, role)?.(facts) ?? false);

/** The roles that have this ability in the given state. For sentences ("only the chair can …") and for SQL. */
export const rolesWith = (ability: Ability, facts: Omit<Facts, 'roles'> = { state: 'draft' }): Role[] =>
	ROLES.filter((role) => can({ ...facts, roles: [role] }, ability));

/** The strongest role first: the seat that answers for somebody who has several in one group. */
export const byStrength = (a: Role, b: Role): number => ROLES.indexOf(a) - ROLES.indexOf(b);
