// The clusters of the city and their groups.
export const clusters = {
	title: 'Clústeres',
	lead: 'Cada clúster es una asociación de empresas, start-ups, universidades y organismos públicos, y trabaja en grupos.',
	groupsOf: (cluster: string) => `Grupos de ${cluster}`,
	yours: 'participa',
	closed: 'Solo entran en un grupo quienes tienen un lugar en él.',
	images: (n: string, size: string, limit: string) => `Imágenes: ${n}, ${size} de ${limit}`,
	noGroups: 'Todavía no tiene grupos.',
	none: {
		title: 'Todavía no hay clústeres',
		text: 'Las pantallas para crear clústeres y grupos y para dar de alta a las personas no están hechas todavía.'
	}
};
