// Member organisations: the real ones that the city council's text of March 2020 names, as it describes them, and
// invented ones of every kind. Nobody in the example acts for a real organisation.
import type { MembershipState, OrganisationKind } from '$shared/organisation';
import type { ClusterCode } from './clusters';

export interface ExampleOrganisation {
	name: string;
	kind: OrganisationKind;
	/** Where it belongs, and how. */
	clusters: Partial<Record<ClusterCode, MembershipState>>;
}

const member = (...codes: ClusterCode[]) => Object.fromEntries(codes.map((code) => [code, 'member' as const]));
const candidate = (...codes: ClusterCode[]) => Object.fromEntries(codes.map((code) => [code, 'candidate' as const]));

export const REAL_ORGANISATIONS = {
	ayuntamiento: {
		name: 'Ayuntamiento de Madrid',
		kind: 'public_body',
		clusters: member('CIB', 'FIN', 'BDI', 'CEI', 'ECO')
	},
	comunidad: {
		name: 'Comunidad de Madrid',
		kind: 'public_body',
		clusters: candidate('CIB', 'FIN', 'BDI', 'CEI', 'ECO')
	},
	incibe: { name: 'Instituto Nacional de Ciberseguridad (INCIBE)', kind: 'public_body', clusters: candidate('CIB') },
	agrupacion: {
		name: 'Agrupación Empresarial Innovadora en Ciberseguridad',
		kind: 'association',
		clusters: candidate('CIB')
	},

	bnext: { name: 'Bnext', kind: 'startup', clusters: member('FIN') },
	n26: { name: 'N26', kind: 'company', clusters: member('FIN') },
	october: { name: 'October', kind: 'startup', clusters: member('FIN') },
	aplazame: { name: 'Aplázame', kind: 'startup', clusters: member('FIN') },
	finizens: { name: 'Finizens', kind: 'startup', clusters: member('FIN') },
	woonivers: { name: 'Woonivers', kind: 'startup', clusters: member('FIN') },
	housers: { name: 'Housers', kind: 'startup', clusters: member('FIN') },
	bankia: { name: 'Bankia', kind: 'company', clusters: member('FIN') },
	caixabank: { name: 'CaixaBank', kind: 'company', clusters: member('FIN') },
	aon: { name: 'AON', kind: 'company', clusters: member('FIN') },
	caser: { name: 'Caser', kind: 'company', clusters: member('FIN') },
	evo: { name: 'EVO Banco', kind: 'company', clusters: member('FIN') },
	kpmg: { name: 'KPMG', kind: 'company', clusters: member('FIN') },
	accenture: { name: 'Accenture', kind: 'company', clusters: member('FIN') },

	orange: { name: 'Orange', kind: 'company', clusters: member('BDI') },
	vodafone: { name: 'Vodafone', kind: 'company', clusters: member('BDI') },
	telefonica: { name: 'Telefónica', kind: 'company', clusters: member('BDI') },
	siemens: { name: 'Siemens', kind: 'company', clusters: member('BDI') },
	ibm: { name: 'IBM', kind: 'company', clusters: member('BDI') },
	sacyr: { name: 'Sacyr', kind: 'company', clusters: member('BDI') },
	carlosIII: { name: 'Universidad Carlos III de Madrid', kind: 'university', clusters: member('BDI') },
	complutense: { name: 'Universidad Complutense de Madrid', kind: 'university', clusters: member('BDI') },
	comillas: { name: 'Universidad Pontificia Comillas', kind: 'university', clusters: member('BDI') }
} as const satisfies Record<string, ExampleOrganisation>;

export const INVENTED_ORGANISATIONS = {
	agencia: {
		name: 'Agencia Municipal de Innovación (ejemplo)',
		kind: 'public_body',
		clusters: member('CIB', 'FIN', 'BDI', 'CEI', 'ECO')
	},
	cibeles: { name: 'Universidad Cibeles', kind: 'university', clusters: member('BDI', 'CIB', 'CEI') },
	manzanares: { name: 'Universidad Manzanares', kind: 'university', clusters: member('BDI', 'CIB') },
	retiro: { name: 'Universidad Retiro', kind: 'university', clusters: { BDI: 'candidate', ECO: 'member' } },
	norte: { name: 'Norte Telecom', kind: 'company', clusters: member('BDI', 'CIB') },
	ferran: { name: 'Sistemas Ferrán', kind: 'company', clusters: member('BDI') },
	datalia: { name: 'Datalia', kind: 'sme', clusters: member('BDI', 'FIN') },
	agil: { name: 'Ágil Datos', kind: 'sme', clusters: member('BDI', 'CIB') },
	lince: { name: 'Lince', kind: 'startup', clusters: member('BDI', 'CIB') },
	candado: { name: 'Candado Sur', kind: 'sme', clusters: member('CIB') },
	ciberpyme: { name: 'Red Ciberpyme Centro', kind: 'association', clusters: member('CIB') },
	alameda: { name: 'Banca Alameda', kind: 'company', clusters: member('FIN') },
	miralbueno: { name: 'Seguros Miralbueno', kind: 'company', clusters: member('FIN') },
	moneda: { name: 'Moneda Clara', kind: 'startup', clusters: member('FIN') },
	valdelagua: { name: 'Constructora Valdelagua', kind: 'company', clusters: member('CEI') },
	trespuentes: { name: 'Ingeniería Tres Puentes', kind: 'sme', clusters: member('CEI', 'ECO') },
	segundavuelta: { name: 'Taller Segunda Vuelta', kind: 'sme', clusters: member('ECO') },
	telares: { name: 'Telares del Jarama', kind: 'startup', clusters: member('ECO') },
	buenatraza: { name: 'Asociación La Buena Traza', kind: 'association', clusters: { ECO: 'member', CEI: 'former' } }
} as const satisfies Record<string, ExampleOrganisation>;

export type InventedOrganisation = keyof typeof INVENTED_ORGANISATIONS;
