// Notes for the rules of the Circular Economy laboratory. An example.
import { bold, bullets, doc, h, p, quote, table, tasks, todo } from '../../documents/templates';

export const laboratory = doc(
	quote([bold('Texto de ejemplo. '), 'Son notas inventadas para un laboratorio que aún no ha abierto.']),

	h(1, 'Para qué es'),
	p(
		'Un lugar donde una empresa pequeña pueda comprobar en dos semanas si su idea resiste el contacto con el material: triturar, separar, coser, moldear, medir. No es una fábrica ni una escuela, aunque se parecerá a las dos. Quien entra con una pregunta debería salir con una respuesta, aunque la respuesta sea que no.'
	),

	h(1, 'Quién puede usarlo'),
	bullets(
		[
			bold('Proyectos incubados. '),
			'Tienen preferencia de lunes a jueves. Uno de cada cuatro, al menos, será de economía social.'
		],
		[bold('Organizaciones del clúster. '), 'Reservan por medias jornadas y pagan los consumibles.'],
		[bold('Centros educativos. '), 'Los viernes, con una persona responsable por cada ocho estudiantes.'],
		[bold('Vecinas y vecinos. '), 'Un sábado al mes, para reparar. Hay que decidir quién cubre el seguro.']
	),

	h(1, 'Qué haría falta al principio'),
	table(
		['Equipo', 'Para qué', 'Quién puede prestarlo', 'Duda'],
		['Trituradora pequeña', 'Plásticos y textiles', 'Taller Segunda Vuelta', 'Ruido'],
		['Prensa y moldes', 'Probar piezas de material recuperado', '', 'Ventilación'],
		['Dos máquinas de coser industriales', 'Prendas y lonas', 'Telares del Jarama', ''],
		['Banco de ensayos', 'Resistencia y desgaste', 'Ingeniería Tres Puentes', '¿Calibración?'],
		['Balanza y registro', 'Saber qué entra y qué sale', '', '']
	),

	h(1, 'Reglas que ya parecen claras'),
	bullets(
		'Todo lo que entra se pesa, y todo lo que sale también. Sin esas cifras no hay economía circular, solo buenas intenciones.',
		'Los fallos se publican. Un material que no ha servido ahorra seis meses a quien venga detrás.',
		'Quien diseña conserva sus derechos sobre el diseño; el laboratorio conserva el derecho a contar qué proceso se usó.',
		'Nadie trabaja a solas con una máquina que corta, calienta o aplasta.'
	),

	h(1, 'Dudas'),
	p(
		'La gestión se contratará por concurso. ¿Qué parte de estas reglas debe ir en el pliego y qué parte puede decidir después el grupo? Si todo va en el pliego, no aprenderemos; si no va nada, quizá nos encontremos con un laboratorio que cierra a las tres.'
	),
	p(
		'¿Pueden usarse residuos que todavía tienen dueño? Conviene preguntar al grupo de Residuos antes de prometer nada.'
	),

	h(1, 'Pendiente'),
	tasks(
		todo('Visitar dos talleres parecidos en otras ciudades. Universidad Retiro.'),
		todo('Presupuesto de ventilación y de aislamiento del ruido. Ingeniería Tres Puentes.'),
		todo('Preguntar por el seguro de los sábados. Taller Segunda Vuelta.')
	)
);
