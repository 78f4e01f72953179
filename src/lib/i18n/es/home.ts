// The first page after entering.
import { counter } from '../locale';

const count = counter('es');

export const home = {
	title: 'Inicio',
	/** By the hour of the day, 0–23. */
	greeting: (hour: number, name: string) =>
		`${hour >= 6 && hour < 14 ? 'Buenos días' : hour >= 14 && hour < 21 ? 'Buenas tardes' : 'Buenas noches'}, ${name}`,
	documents: 'Documentos recientes',
	noDocuments: {
		title: 'Todavía no hay documentos en sus grupos',
		text: 'Aquí aparecerán los últimos que se hayan escrito. Los empiezan la presidencia, la secretaría y los miembros de cada grupo.'
	},
	groups: 'Mis grupos',
	noGroups: {
		title: 'Todavía no participa en ningún grupo',
		text: 'Quien gestiona un clúster o preside un grupo puede darle un lugar en él. Mientras tanto, puede ver qué clústeres hay.'
	},
	clusters: 'Ver los clústeres',
	allClusters: 'Todos los clústeres',
	administration: 'Administración',
	failedJobs: (n: number) => (n === 0 ? 'ninguno' : count(n, 'trabajo', 'trabajos'))
};
