// The bar on top of every page, and what frames it.
export const bar = {
	skip: 'Saltar al contenido',
	home: 'Ateneo, ir al inicio',
	whereYouAre: 'Dónde está',
	account: (name: string) => `Cuenta de ${name}`,
	settings: 'idioma y aspecto',
	language: 'Idioma',
	theme: 'Aspecto',
	light: 'Claro',
	dark: 'Oscuro',
	auto: 'Sistema',
	signOut: 'Salir',
	sharedComputer: 'En un ordenador compartido: salga al terminar.',
	pages: {
		home: 'Inicio',
		clusters: 'Clústeres',
		signIn: 'Entrar',
		setUp: 'Puesta en marcha',
		versions: 'Versiones',
		newDocument: 'Nuevo documento',
		life: 'Estado y recorrido',
		failedJobs: 'Trabajos fallidos'
	}
};
