// Moving blocks of the text.
export const moving = {
	handle: 'Mover el bloque',
	handleTip: 'Arrastre para mover; pulse para ver el menú',
	up: 'Subir',
	down: 'Bajar',
	first: 'Llevar al principio',
	last: 'Llevar al final',
	moved: (words: string, at: number, of: number) => `${words ? `«${words}»` : 'Bloque'}: ahora es el ${at} de ${of}.`,
	stays: 'El bloque no puede ir más allá.'
};
