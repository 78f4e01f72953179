// The page about the life of a document: where it stands, where it can go, how it came there.
import type { Role } from '$shared/permissions';
import type { Standing } from '$shared/publication';
import type { DocumentState } from '$shared/states/document';
import type { Effect, Move } from '$shared/states/life';

/** How a move is called, by what it does with what is public, else by where it leads; from a pause it takes up again. */
const verbs: Record<DocumentState, string> = {
	draft: 'Volver a borrador',
	in_review: 'Pasar a revisión',
	last_call: 'Abrir la última llamada',
	adopted: 'Adoptar',
	published: 'Publicar',
	on_hold: 'Dejar en pausa',
	withdrawn: 'Retirar',
	superseded: 'Sustituir'
};
const ofEditions: Partial<Record<Effect, string>> = {
	becomesLatest: 'Publicar la edición nueva',
	beginsEdition: 'Preparar una edición nueva',
	leavesEdition: 'Abandonar la edición nueva'
};
const again: Partial<Record<DocumentState, string>> = {
	draft: 'Retomar como borrador',
	in_review: 'Retomar la revisión',
	last_call: 'Retomar la última llamada',
	adopted: 'Retomar como adoptado'
};

export const life = {
	title: 'Estado y recorrido',
	back: 'Volver al documento',
	stands: 'Dónde está',
	means: {
		draft: 'El grupo escribe el texto.',
		in_review: 'El grupo revisa el texto, que todavía puede cambiar.',
		last_call: 'Última oportunidad para objetar. El texto ya no cambia; al cerrarse la llamada queda adoptado.',
		adopted: 'El grupo lo ha aprobado. El texto ya no cambia; falta publicarlo.',
		published: 'Está publicado: el texto ya no cambia.',
		on_hold: 'El grupo lo ha apartado por ahora. Nadie cambia el texto hasta que se retome.',
		withdrawn: 'El grupo lo ha retirado. El texto se conserva.',
		superseded: 'Otro documento ha ocupado su lugar. El texto se conserva.'
	} satisfies Record<DocumentState, string>,
	archived: 'Está archivado: no cambia de estado hasta que se recupere.',
	since: 'Desde',
	closes: 'Se cierra',
	callCloses: 'La llamada se cierra',
	reviewEnds: 'La revisión termina',
	madrid: (when: string) => `${when}, hora de Madrid`,
	path: 'El camino de un documento',
	step: { done: 'hecho', current: 'está aquí', ahead: 'por venir' },
	published: {
		title: 'Lo publicado',
		standing: {
			published: (edition: string) => `La ${edition} está a la vista de todos:`,
			withdrawn: (edition: string) => `La ${edition} está retirada; se puede leer, con el aviso:`,
			superseded: (edition: string) => `La ${edition} está sustituida; se puede leer, con el aviso:`
		} satisfies Record<Standing, unknown>,
		edition: (number: number) => `${number}.ª edición`,
		next: (edition: string) => `El texto que se escribe ahora será la ${edition}.`,
		copy: 'Copiar la dirección',
		copied: 'La dirección está en el portapapeles.',
		notCopied: 'El navegador no ha permitido copiar. Seleccione la dirección y cópiela a mano.'
	},
	planned: {
		title: 'Lo que está previsto',
		comes: (state: string, when: string) => `Pasará por sí solo a «${state}» el ${when}, hora de Madrid.`,
		closes: (when: string) => `Estará abierto hasta el ${when}.`,
		belongsToCall: 'Es el final de la última llamada. Para que no llegue, lleve el documento a otro estado antes.',
		replaces: 'Hay un cambio previsto. Si lleva el documento a otro estado, o prevé otro, deja de valer.',
		takeBack: 'Anular lo previsto',
		whoTakesBack: (roles: string) => `Pueden anularlo: ${roles}.`
	},
	moves: {
		title: 'Qué puede pasar ahora',
		none: 'Desde aquí no hay más pasos.',
		verb: ({ to, effects }: Pick<Move, 'to' | 'effects'>, from: DocumentState): string => {
			const ofEdition = effects.find((effect) => ofEditions[effect]);
			if (ofEdition) return ofEditions[ofEdition]!;
			if (from === 'on_hold') return again[to] ?? verbs[to];
			return to === 'in_review' && from !== 'draft' ? 'Volver a revisión' : verbs[to];
		},
		happens: 'Qué pasará',
		effects: {
			version: 'Se guarda una versión del texto tal como esté.',
			textCloses: 'El texto se cierra: nadie podrá cambiarlo, tampoco quien lo tenga abierto.',
			textOpens: 'El texto se abre: podrán cambiarlo quienes escriben en el grupo.',
			closesByItself: 'A la hora del cierre queda adoptado por sí solo.',
			becomesPublic: 'El documento se hace público y lo será siempre: después puede retirarse, no borrarse.',
			becomesLatest:
				'Se publica como edición nueva, en la misma dirección. Las anteriores se podrán seguir leyendo, con el aviso de que hay otra.',
			beginsEdition:
				'Empieza la edición siguiente como borrador. La publicada sigue a la vista de todos hasta que se publique la nueva.',
			leavesEdition:
				'El texto vuelve a ser el de la última edición. Lo escrito para la nueva se guarda antes como versión.',
			staysPublic:
				'Lo publicado se podrá seguir leyendo, con el aviso de que está retirado, quién lo retiró y por qué.',
			pointsToSuccessor: 'Lo publicado se podrá seguir leyendo, con el aviso de que otro documento ocupa su lugar.',
			callEnds: 'La última llamada termina sin que se adopte.'
		} satisfies Record<Effect, string>,
		who: (roles: string) => `No le corresponde a su función. Pueden hacerlo: ${roles}.`,
		roles: {
			manager: 'la gestión del clúster',
			chair: 'la presidencia',
			vice_chair: 'la vicepresidencia',
			secretary: 'la secretaría'
		} satisfies Partial<Record<Role, string>> as Partial<Record<Role, string>>,
		words: 'Falta el texto: el documento todavía no tiene palabras.'
	},
	movedMeanwhile: (state: string) =>
		`Alguien ha cambiado el estado entretanto: ahora está en «${state}». Decida con lo que ve aquí.`,
	kept: 'Lo que había escrito',
	moved: (state: string) => `El documento está ahora en «${state}».`,
	plannedDone: 'El cambio queda previsto.',
	takenBack: 'Lo previsto ya no ocurrirá.',
	history: {
		title: 'Recorrido',
		begun: 'Empezó como borrador.',
		by: (name: string, organisation: string) => `${name}, en nombre de ${organisation}`,
		timed: (name: string, organisation: string) => `Por sí solo, a la hora que fijó ${name} (${organisation})`,
		to: 'pasa a',
		openUntil: (when: string) => `Abierto hasta el ${when}.`,
		version: (number: number) => `Versión ${number}`
	}
};
