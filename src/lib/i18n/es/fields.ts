// What is wrong with a field. The keys are the messages of the schemas in src/shared/inputs.
import { NAME_MAX, NOTE_MAX, PASSWORD_MIN, REASON_MAX, TITLE_MAX } from '$shared/inputs/limits';

export const fields = {
	required: 'Rellene este campo.',
	tooLong: 'Es demasiado largo.',
	titleTooLong: `Escriba como mucho ${TITLE_MAX} caracteres.`,
	nameTooLong: `Escriba como mucho ${NAME_MAX} caracteres.`,
	noteTooLong: `Escriba como mucho ${NOTE_MAX} caracteres.`,
	unprintable: 'Contiene caracteres que no se pueden mostrar. Escríbalo a mano en lugar de pegarlo.',
	choose: 'Elija una de las opciones.',
	notAnEmail: 'Escriba una dirección de correo completa, por ejemplo nombre@ejemplo.org.',
	notALink: 'Escriba una dirección web o de correo completa.',
	passwordTooShort: `Escriba al menos ${PASSWORD_MIN} caracteres.`,
	taken: 'Ya hay una cuenta con esta dirección de correo.',
	past: 'Elija un momento futuro.',
	tooSoon: 'Deje al menos una hora.',
	tooFar: 'Como mucho, dentro de un año.',
	noSuchTime: 'Esa hora no existe ese día. Compruebe la fecha y la hora.',
	reasonTooLong: `Escriba como mucho ${REASON_MAX} caracteres.`,
	/** For a message that has no words yet. */
	other: 'Compruebe este campo.'
};
