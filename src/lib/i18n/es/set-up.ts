// The first administrator, made by a link that works once.
import { PASSWORD_MIN } from '$shared/inputs/limits';

export const setUp = {
	title: 'Puesta en marcha',
	lead: 'Este Ateneo todavía no tiene a nadie. Cree la primera cuenta: la de quien lo administrará. El enlace sirve una sola vez.',
	name: 'Nombre y apellidos',
	organisation: 'Organización',
	organisationHint: 'La que pone en marcha Ateneo, por ejemplo «Ayuntamiento de Villanueva».',
	email: 'Correo electrónico',
	emailHint: 'Con él iniciará la sesión.',
	password: 'Contraseña',
	passwordHint: `Al menos ${PASSWORD_MIN} caracteres. Una frase larga es mejor que una palabra complicada.`,
	language: 'Idioma',
	submit: 'Crear la cuenta y entrar'
};
