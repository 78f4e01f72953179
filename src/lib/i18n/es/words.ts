// Words that many pages share: states, roles, kinds, and what small buttons say.
import type { Language } from '$shared/language';
import type { ClusterPhase, OrganisationKind } from '$shared/organisation';
import type { Role } from '$shared/permissions';
import type { DocumentKind, DocumentState } from '$shared/states/document';
import { counter } from '../locale';

const count = counter('es');

export const words = {
	state: {
		draft: 'Borrador',
		in_review: 'En revisión',
		last_call: 'Última llamada',
		adopted: 'Adoptado',
		published: 'Publicado',
		on_hold: 'En pausa',
		withdrawn: 'Retirado',
		superseded: 'Sustituido'
	} satisfies Record<DocumentState, string>,
	archived: 'Archivado',
	/** Of a state that stands open. */
	until: (when: string) => `hasta el ${when}`,
	in: (span: string) => `dentro de ${span}`,
	anyMoment: 'de un momento a otro',
	over: 'plazo cumplido',
	kind: {
		white_paper: 'Libro Blanco',
		deontological_code: 'Código deontológico',
		report: 'Informe',
		minutes: 'Acta',
		charter: 'Carta del grupo',
		call: 'Convocatoria',
		blank: 'Documento'
	} satisfies Record<DocumentKind, string>,
	role: {
		admin: 'Administración de Ateneo',
		manager: 'Gestión del clúster',
		chair: 'Presidencia',
		vice_chair: 'Vicepresidencia',
		secretary: 'Secretaría',
		member: 'Miembro',
		reviewer: 'Revisión',
		observer: 'Observación',
		guest: 'Invitación'
	} satisfies Record<Role, string>,
	/** What somebody in this role can do, in one line. */
	roleMeans: {
		admin: 'Cuida la plataforma; no lee los borradores.',
		manager: 'Coordina el clúster y lee los documentos de sus grupos.',
		chair: 'Escribe, y lleva los documentos del borrador a la publicación.',
		vice_chair: 'Escribe, y sustituye a la presidencia.',
		secretary: 'Escribe, y ordena los documentos del grupo.',
		member: 'Escribe los documentos del grupo.',
		reviewer: 'Lee los documentos del grupo, sin cambiar el texto.',
		observer: 'Sigue el trabajo del grupo, sin cambiar el texto.',
		guest: 'Conoce el grupo; no lee sus documentos.'
	} satisfies Record<Role, string>,
	organisationKind: {
		company: 'Empresa',
		startup: 'Start-up',
		sme: 'Pyme',
		university: 'Universidad',
		public_body: 'Organismo público',
		association: 'Asociación'
	} satisfies Record<OrganisationKind, string>,
	phase: {
		forming: 'En constitución',
		active: 'Activo'
	} satisfies Record<ClusterPhase, string>,
	language: { es: 'Español', en: 'Inglés' } satisfies Record<Language, string>,
	invented: 'de ejemplo',
	documents: (n: number) => (n === 0 ? 'sin documentos' : count(n, 'documento', 'documentos')),
	people: (n: number) => count(n, 'persona', 'personas'),
	organisations: (n: number) => count(n, 'organización', 'organizaciones'),
	groups: (n: number) => count(n, 'grupo', 'grupos'),
	cancel: 'Cancelar',
	error: 'Error'
};
