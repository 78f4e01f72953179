// Making a move of a document: its form, and the question before it.
import type { DocumentState } from '$shared/states/document';

export const lifeForm = {
	form: {
		successor: 'Qué publicación la sustituye',
		successorHint: 'Quien lea la sustituida encontrará un enlace a esta.',
		noSuccessors: 'Todavía no hay otra publicación vigente: publique antes el documento que la sustituye.',
		choose: 'Elija una publicación',
		reason: 'Motivo',
		note: 'Nota (opcional)',
		reasonHint: 'Quedará en el recorrido del documento, a la vista de quien pueda leerlo.',
		closes: {
			last_call: 'Hasta cuándo está abierta la última llamada',
			in_review: 'Hasta cuándo dura la revisión (opcional)'
		} as Partial<Record<DocumentState, string>>,
		closesHint: {
			last_call: 'Hora de Madrid, esté donde esté. Entre una hora y un año.',
			in_review: 'Hora de Madrid, esté donde esté. La fecha orienta: la revisión no se cierra sola.'
		} as Partial<Record<DocumentState, string>>,
		when: 'Cuándo',
		now: 'Ahora',
		later: 'En otro momento',
		laterHint: 'Hora de Madrid. Ocurrirá por sí solo, aunque nadie esté conectado.',
		date: 'Día',
		time: 'Hora',
		next: 'Continuar',
		plan: 'Dejarlo previsto'
	},
	confirm: {
		title: (verb: string) => `¿${verb}?`,
		read: 'Lea lo que va a pasar antes de decidir.',
		at: (when: string) => `Ocurrirá el ${when}, hora de Madrid.`,
		now: 'Ocurrirá ahora mismo.',
		closes: (when: string) => `Estará abierto hasta el ${when}, hora de Madrid.`,
		yes: (verb: string) => `Sí, ${verb.charAt(0).toLocaleLowerCase('es')}${verb.slice(1)}`,
		change: 'Cambiar algo'
	}
};
