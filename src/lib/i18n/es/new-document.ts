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
			contains: 'Resumen, alcance, método, diagnóstico, recomendaciones, seguimiento y participantes.'
		},
		deontological_code: {
			name: 'Código deontológico',
			what: 'Las reglas que un sector se da a sí mismo.',
			contains: 'Preámbulo, diecinueve artículos sobre principios, deberes y cumplimiento, y adhesión.'
		},
		report: {
			name: 'Informe',
			what: 'Qué se ha estudiado y qué se concluye.',
			contains: 'Encargo, situación, análisis, opciones, conclusiones y propuesta.'
		},
		minutes: {
			name: 'Acta',
			what: 'Lo tratado y acordado en una reunión.',
			contains: 'Asistentes, orden del día, acuerdos y tareas con responsable y fecha.'
		},
		charter: {
			name: 'Carta del grupo',
			what: 'Para qué existe un grupo y cómo trabaja.',
			contains: 'Misión, mandato, líneas de acción, composición, decisiones y rendición de cuentas.'
		},
		call: {
			name: 'Convocatoria de contribuciones',
			what: 'Se piden a otros textos, datos o casos.',
			contains: 'Qué se busca, quién puede contribuir, calendario, criterios y qué se hará con lo recibido.'
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
