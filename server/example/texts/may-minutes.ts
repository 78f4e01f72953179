// Minutes of the Talent group's meeting in May. An example.
import { bold, bullets, doc, done, h, numbers, p, quote, table, tasks, todo } from '../../documents/templates';

export const mayMinutes = doc(
	quote([bold('Texto de ejemplo. '), 'La reunión, las personas y los acuerdos son inventados.']),

	h(1, 'Reunión'),
	table(
		['Fecha y hora', 'Lugar', 'Preside', 'Levanta el acta'],
		[
			'Martes 26 de mayo de 2026, de 10:00 a 11:40',
			'Universidad Cibeles, sala de juntas, y a distancia',
			'Lucía Robles',
			'Teresa Salvá'
		]
	),

	h(1, 'Asistentes'),
	table(
		['Persona', 'Organización', 'Función', 'Asistencia'],
		['Lucía Robles', 'Universidad Cibeles', 'Presidenta', 'Presencial'],
		['Elena Quiroga', 'Sistemas Ferrán', 'Vicepresidenta', 'Presencial'],
		['Teresa Salvá', 'Universidad Manzanares', 'Secretaria', 'Presencial'],
		['Andrés Mena', 'Norte Telecom', 'Miembro', 'A distancia'],
		['Ravi Menon', 'Lince', 'Miembro', 'A distancia'],
		['Irene Gaos', 'Ingeniería Tres Puentes', 'Observadora', 'Presencial'],
		['Carmen Iriarte', 'Datalia', 'Revisora', 'Excusa su ausencia']
	),

	h(1, 'Orden del día'),
	numbers(
		'Aprobación del acta de abril',
		'Resultados de la encuesta y lagunas que quedan',
		'Los nombres de los doce perfiles',
		'Calendario del Libro Blanco',
		'Ruegos y preguntas'
	),

	h(1, 'Desarrollo'),
	h(2, '1. Aprobación del acta de abril'),
	p('Se aprueba con una corrección: en el punto 3, donde decía «encuesta bienal» debe decir «encuesta anual».'),
	h(2, '2. Resultados de la encuesta'),
	p(
		'Teresa Salvá presenta las 27 respuestas. Veintidós incluyen la parte de contratación. Advierte de que dos pymes interpretaron la escala al revés y pide permiso para volver a preguntarles antes de calcular las medias.'
	),
	p(
		'Andrés Mena observa que la categoría «otros» reúne demasiados puestos de operación de modelos y que convendría separarlos. Elena Quiroga lo comparte. Ravi Menon recuerda que las start-ups no distinguen entre operar y desarrollar, y que la tabla debería decirlo.'
	),
	h(2, '3. Los nombres de los perfiles'),
	p(
		'Se discute si usar los nombres en inglés, más frecuentes en los anuncios. Se acuerda emplear los españoles en el texto y recoger los ingleses en un glosario. Irene Gaos pide que las descripciones sirvan también fuera del sector tecnológico: en su empresa, el gobierno del dato lo lleva una persona de archivo.'
	),
	h(2, '4. Calendario'),
	p(
		'La presidenta propone enviar el borrador a revisión cuando estén completos los apartados 1 y 3, sin esperar a los anexos. Elena Quiroga prefiere esperar al coste del servicio común. Se adopta la propuesta de la presidencia con esa reserva.'
	),
	h(2, '5. Ruegos y preguntas'),
	p(
		'Javier Soto, de Ágil Datos, ha preguntado por la manera de incorporarse al grupo. Se le invitará a la próxima reunión.'
	),

	h(1, 'Acuerdos'),
	table(
		['N.º', 'Acuerdo', 'Cómo se adoptó', 'Posición discrepante'],
		['A1', 'Se vuelve a preguntar a las dos pymes que invirtieron la escala.', 'Por consenso', ''],
		['A2', 'La operación de modelos se presenta como perfil propio.', 'Por consenso', ''],
		['A3', 'El texto usa los nombres españoles de los perfiles y añade un glosario.', 'Por consenso', ''],
		[
			'A4',
			'El borrador va a revisión con los apartados 1 y 3 completos.',
			'Por mayoría',
			'Sistemas Ferrán prefiere esperar al coste de la R9.'
		]
	),

	h(1, 'Tareas'),
	tasks(
		done('Volver a preguntar a las dos pymes. Teresa Salvá, Universidad Manzanares, 5 de junio.'),
		done('Separar los puestos de operación de modelos. Andrés Mena, Norte Telecom, 5 de junio.'),
		todo('Redactar el glosario de nombres. Ravi Menon, Lince, 12 de junio.'),
		todo('Invitar a Ágil Datos a la próxima reunión. Lucía Robles, Universidad Cibeles.')
	),

	h(1, 'Próxima reunión'),
	p('Martes 23 de junio de 2026, a las 10:00, en Sistemas Ferrán y a distancia.'),
	bullets('Envío a revisión.', 'Modelo de convenio de prácticas.')
);
