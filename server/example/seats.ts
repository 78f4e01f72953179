// Who sits where, for whom, as what.
import type { Role } from '$shared/permissions';
import type { ClusterCode, GroupCode } from './clusters';
import type { InventedOrganisation } from './organisations';
import type { PersonKey } from './people';

export interface ExampleSeat {
	person: PersonKey;
	organisation: InventedOrganisation;
	role: Role;
	/** Neither: a seat of the platform. */
	group?: GroupCode;
	cluster?: ClusterCode;
	from: Date;
	until?: Date;
}

type Sits = readonly [PersonKey, InventedOrganisation, Role];

/** The groups began their year together. */
const FROM = new Date('2025-01-20T09:00:00+01:00');

const GROUPS: Record<GroupCode, readonly Sits[]> = {
	'CIB-FOR': [
		['teresa', 'manzanares', 'chair'],
		['marcos', 'candado', 'member'],
		['andres', 'norte', 'member'],
		['lucia', 'cibeles', 'observer']
	],
	'CIB-IDI': [
		['ravi', 'lince', 'chair'],
		['javier', 'agil', 'secretary'],
		['marcos', 'candado', 'member'],
		['teresa', 'manzanares', 'reviewer']
	],
	'CIB-DES': [
		['marcos', 'candado', 'chair'],
		['andres', 'norte', 'member'],
		['ravi', 'lince', 'member']
	],
	'CIB-DIF': [
		['marcos', 'ciberpyme', 'chair'],
		['ravi', 'lince', 'member']
	],
	'FIN-COD': [
		['hannah', 'alameda', 'chair'],
		['gonzalo', 'miralbueno', 'secretary'],
		['noa', 'moneda', 'member'],
		['carmen', 'datalia', 'reviewer']
	],
	'FIN-HOM': [
		['noa', 'moneda', 'chair'],
		['hannah', 'alameda', 'member'],
		['carmen', 'datalia', 'member']
	],
	'FIN-INF': [
		['gonzalo', 'miralbueno', 'chair'],
		['noa', 'moneda', 'member']
	],
	'BDI-PRO': [
		['javier', 'agil', 'chair'],
		['andres', 'norte', 'member'],
		['elena', 'ferran', 'observer']
	],
	'BDI-DAT': [
		['andres', 'norte', 'chair'],
		['javier', 'agil', 'member'],
		['carmen', 'datalia', 'member']
	],
	'BDI-TAL': [
		['lucia', 'cibeles', 'chair'],
		['elena', 'ferran', 'vice_chair'],
		['teresa', 'manzanares', 'secretary'],
		['andres', 'norte', 'member'],
		['ravi', 'lince', 'member'],
		['carmen', 'datalia', 'reviewer'],
		['irene', 'trespuentes', 'observer'],
		['daniel', 'retiro', 'guest']
	],
	'BDI-COM': [
		['ravi', 'lince', 'chair'],
		['elena', 'ferran', 'member']
	],
	'BDI-FIN': [
		['elena', 'ferran', 'chair'],
		['javier', 'agil', 'member']
	],
	'BDI-LEG': [
		['carmen', 'datalia', 'chair'],
		['lucia', 'cibeles', 'member']
	],
	'CEI-INT': [
		['bruno', 'valdelagua', 'chair'],
		['irene', 'trespuentes', 'member'],
		['lucia', 'cibeles', 'observer']
	],
	'CEI-INN': [
		['irene', 'trespuentes', 'chair'],
		['bruno', 'valdelagua', 'member']
	],
	'CEI-REH': [
		['irene', 'trespuentes', 'chair'],
		['bruno', 'valdelagua', 'member']
	],
	'ECO-INC': [
		['samuel', 'segundavuelta', 'chair'],
		['daniel', 'retiro', 'member']
	],
	'ECO-LAB': [
		['daniel', 'retiro', 'chair'],
		['samuel', 'segundavuelta', 'member'],
		['irene', 'trespuentes', 'member']
	],
	'ECO-RES': [
		['samuel', 'segundavuelta', 'chair'],
		['irene', 'trespuentes', 'member']
	]
};

const MANAGERS: Record<ClusterCode, PersonKey> = {
	CIB: 'tomas',
	FIN: 'tomas',
	BDI: 'pilar',
	CEI: 'tomas',
	ECO: 'pilar'
};

// Object.entries forgets that the keys are the union they were declared with.
const entries = <K extends string, V>(record: Record<K, V>) => Object.entries(record) as [K, V][];

export const SEATS: readonly ExampleSeat[] = [
	{ person: 'ines', organisation: 'agencia', role: 'admin', from: FROM },
	...entries(MANAGERS).map(([cluster, person]): ExampleSeat => ({
		person,
		organisation: 'agencia',
		role: 'manager',
		cluster,
		from: FROM
	})),
	...entries(GROUPS).flatMap(([group, sits]) =>
		sits.map(([person, organisation, role]): ExampleSeat => ({ person, organisation, role, group, from: FROM }))
	),
	// He changed his employer. What he did in this seat stays his former organisation's.
	{
		person: 'javier',
		organisation: 'ferran',
		role: 'member',
		group: 'BDI-DAT',
		from: new Date('2024-02-05T09:00:00+01:00'),
		until: new Date('2024-12-31T18:00:00+01:00')
	}
];
