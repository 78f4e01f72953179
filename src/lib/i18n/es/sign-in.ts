// Entering: by e-mail and password, and in the example by a card.
export const signIn = {
	title: 'Entrar en Ateneo',
	lead: 'El espacio donde los grupos de trabajo de los clústeres de la ciudad escriben juntos.',
	email: 'Correo electrónico',
	password: 'Contraseña',
	sharedComputer: 'Este es un ordenador compartido',
	sharedComputerHint: 'La sesión terminará al cerrar el navegador y no quedará nada guardado en él.',
	submit: 'Entrar',
	signedOut: 'Ha salido de Ateneo.',
	mustSignIn: 'Entre para ver la página que ha pedido.',
	demo: {
		title: 'Entrar como…',
		lead: 'Es la copia de ejemplo. Estas personas y sus organizaciones son inventadas: elija a cualquiera y entrará sin contraseña.',
		tip: 'Abra Ateneo en dos navegadores, entre como dos personas del mismo grupo y escriban a la vez.',
		enterAs: (name: string) => `Entrar como ${name}`,
		first: 'Para empezar',
		platform: 'La plataforma'
	},
	passwordTitle: 'Con correo y contraseña'
};
