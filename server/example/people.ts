// Invented people. Their addresses are of the reserved domain .example, and they act for invented organisations only:
// the type of `organisation` sees to that.
import type { Language } from '$shared/language';
import type { InventedOrganisation } from './organisations';

export interface ExampleAffiliation {
	organisation: InventedOrganisation;
	/** In their own words. */
	position: string;
	/** Dates as YYYY-MM-DD. */
	from: string;
	until?: string;
	canSign?: boolean;
}

export interface ExamplePerson {
	name: string;
	email: string;
	language: Language;
	affiliations: readonly ExampleAffiliation[];
}

/** In the order in which they are shown: the White Paper's authors first. */
export const PEOPLE = {
	lucia: {
		name: 'Lucía Robles',
		email: 'lucia.robles@cibeles.example',
		language: 'es',
		affiliations: [
			{ organisation: 'cibeles', position: 'Vicerrectora de empleabilidad', from: '2021-09-01', canSign: true }
		]
	},
	andres: {
		name: 'Andrés Mena',
		email: 'andres.mena@nortetelecom.example',
		language: 'es',
		affiliations: [{ organisation: 'norte', position: 'Director de datos', from: '2020-03-01', canSign: true }]
	},
	carmen: {
		name: 'Carmen Iriarte',
		email: 'carmen.iriarte@datalia.example',
		language: 'es',
		affiliations: [{ organisation: 'datalia', position: 'Socia fundadora', from: '2019-06-01', canSign: true }]
	},
	elena: {
		name: 'Elena Quiroga',
		email: 'elena.quiroga@ferran.example',
		language: 'es',
		affiliations: [{ organisation: 'ferran', position: 'Directora de personas', from: '2018-10-01', canSign: true }]
	},
	teresa: {
		name: 'Teresa Salvá',
		email: 'teresa.salva@manzanares.example',
		language: 'es',
		affiliations: [{ organisation: 'manzanares', position: 'Profesora titular de estadística', from: '2016-09-01' }]
	},
	ravi: {
		name: 'Ravi Menon',
		email: 'ravi.menon@lince.example',
		language: 'en',
		affiliations: [{ organisation: 'lince', position: 'Co-founder', from: '2023-11-01', canSign: true }]
	},
	daniel: {
		name: 'Daniel Rey',
		email: 'daniel.rey@retiro.example',
		language: 'es',
		affiliations: [{ organisation: 'retiro', position: 'Coordinador de prácticas', from: '2024-02-01' }]
	},
	javier: {
		name: 'Javier Soto',
		email: 'javier.soto@agildatos.example',
		language: 'es',
		affiliations: [
			{ organisation: 'ferran', position: 'Ingeniero de datos', from: '2021-01-11', until: '2024-12-31' },
			{ organisation: 'agil', position: 'Jefe de proyectos', from: '2025-01-07' }
		]
	},
	hannah: {
		name: 'Hannah Weiss',
		email: 'hannah.weiss@alameda.example',
		language: 'en',
		affiliations: [{ organisation: 'alameda', position: 'Head of compliance', from: '2022-06-01', canSign: true }]
	},
	gonzalo: {
		name: 'Gonzalo Prieto',
		email: 'gonzalo.prieto@miralbueno.example',
		language: 'es',
		affiliations: [{ organisation: 'miralbueno', position: 'Director de la asesoría jurídica', from: '2020-01-07' }]
	},
	noa: {
		name: 'Noa Castañeda',
		email: 'noa.castaneda@monedaclara.example',
		language: 'es',
		affiliations: [{ organisation: 'moneda', position: 'Directora de producto', from: '2024-03-01', canSign: true }]
	},
	marcos: {
		name: 'Marcos Ibáñez',
		email: 'marcos.ibanez@candadosur.example',
		language: 'es',
		affiliations: [
			{ organisation: 'candado', position: 'Gerente', from: '2017-04-01', canSign: true },
			{ organisation: 'ciberpyme', position: 'Secretario de la junta directiva', from: '2024-01-15' }
		]
	},
	bruno: {
		name: 'Bruno Olmedo',
		email: 'bruno.olmedo@valdelagua.example',
		language: 'es',
		affiliations: [
			{ organisation: 'valdelagua', position: 'Director de internacional', from: '2019-02-01', canSign: true }
		]
	},
	irene: {
		name: 'Irene Gaos',
		email: 'irene.gaos@trespuentes.example',
		language: 'es',
		affiliations: [{ organisation: 'trespuentes', position: 'Ingeniera de estructuras', from: '2021-05-03' }]
	},
	samuel: {
		name: 'Samuel Okoye',
		email: 'samuel.okoye@segundavuelta.example',
		language: 'en',
		affiliations: [{ organisation: 'segundavuelta', position: 'Workshop manager', from: '2022-10-03', canSign: true }]
	},
	pilar: {
		name: 'Pilar Vidal',
		email: 'pilar.vidal@agencia.example',
		language: 'es',
		affiliations: [
			{ organisation: 'agencia', position: 'Coordinadora de clústeres', from: '2022-09-01', canSign: true }
		]
	},
	tomas: {
		name: 'Tomás Arce',
		email: 'tomas.arce@agencia.example',
		language: 'es',
		affiliations: [{ organisation: 'agencia', position: 'Técnico de desarrollo económico', from: '2023-05-15' }]
	},
	ines: {
		name: 'Inés Lozano',
		email: 'ines.lozano@agencia.example',
		language: 'es',
		affiliations: [{ organisation: 'agencia', position: 'Responsable de la plataforma', from: '2023-02-01' }]
	}
} as const satisfies Record<string, ExamplePerson>;

export type PersonKey = keyof typeof PEOPLE;
