// The page for when something cannot be shown. What happened and what to do come from src/shared/errors.ts.
export const errorPage = {
	title: 'No se puede mostrar la página',
	home: 'Ir al inicio',
	signIn: 'Entrar',
	again: 'Probar otra vez',
	id: 'Número del error',
	idHint: 'Está también en el registro del servidor: quien administra Ateneo podrá encontrarlo con él.'
};
