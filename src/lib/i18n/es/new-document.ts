// Starting a document from a template.
import type { DocumentKind } from '$shared/states/document';

export const newDocument = {
	title: 'Nuevo documento',
	lead: (group: string) =>
		`Nace como borrador de ${group}: lo leen quienes participan en el grupo y lo escriben sus miembros.`,
	template: 'Plantilla',
	templates: {
		white_paper: {
			name: 'Libro Blanco',
			what: 'Un diagnóstico con recomendaciones.',
			contains: 'Resumen, contexto, método, hallazgos, recomendaciones y participantes.'
		},
		deontological_code: {
			name: 'Código deontológico',
			what: 'Las reglas que un sector se da a sí mismo.',
			contains: 'Preámbulo, ámbito, principios, compromisos, seguimiento y adhesión.'
		},
		report: {
			name: 'Informe',
			what: 'Qué se ha estudiado y qué se concluye.',
			contains: 'Objeto, antecedentes, análisis, conclusiones y propuestas.'
		},
		minutes: {
			name: 'Acta',
			what: 'Lo tratado y acordado en una reunión.',
			contains: 'Asistentes, orden del día, acuerdos y tareas con responsable y fecha.'
		},
		blank: {
			name: 'En blanco',
			what: 'Sin estructura previa.',
			contains: 'Una página vacía.'
		}
	} satisfies Record<DocumentKind, object>,
	titleField: 'Título',
	titleHint: 'Se puede cambiar después.',
	language: 'Idioma del documento',
	languageHint: 'La plantilla vendrá en este idioma.',
	submit: 'Crear el documento',
	submitting: 'Creando el documento…'
};
