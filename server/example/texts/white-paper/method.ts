// White Paper, 2: how the survey was made.
import { bold, bullets, h, italic, link, numbers, p, table } from '../../../documents/templates';

export const method = [
	h(1, '2. Método de la encuesta'),
	p(
		'Este apartado explica cómo se obtuvieron las cifras, para que otra persona pueda repetir el trabajo y para que quien lo lea sepa hasta dónde puede fiarse. El cuestionario completo está en el anexo.'
	),

	h(2, '2.1 Fuentes'),
	p(italic('Tabla 3. Fuentes utilizadas. Cifras inventadas.')),
	table(
		['Fuente', 'Quién la aporta', 'Fechas', 'Tamaño'],
		[
			'Cuestionario a organizaciones',
			'Las 27 organizaciones consultadas',
			'Febrero y marzo de 2026',
			'27 respuestas; 22 con la parte de contratación'
		],
		['Entrevistas', 'Grupo de Talento', 'Marzo y abril de 2026', '31 entrevistas de unos 50 minutos'],
		['Ofertas de empleo', 'Universidad Manzanares', 'De octubre de 2025 a marzo de 2026', '412 ofertas distintas'],
		['Guías docentes', 'Universidad Cibeles', 'Curso 2025-2026', '46 titulaciones'],
		[
			'Encuesta a personas tituladas',
			'Universidades Cibeles y Manzanares',
			'Abril de 2026',
			'188 respuestas de 640 envíos'
		]
	),
	p(
		'De las 27 organizaciones, nueve son grandes empresas, ocho son pymes, cinco son start-ups, cuatro son universidades y una es un organismo público. La parte de contratación solo se pidió a las 22 empresas. Por eso la tabla 1 tiene tres columnas y el dato de las diecinueve organizaciones procede de otra pregunta, que se hizo a todas.'
	),

	h(2, '2.2 Cómo se preguntó'),
	p(
		'En vez de preguntar qué competencias hacen falta, que invita a responder que todas, pedimos a cada organización que pensara en la última persona que había contratado y contestara sobre ella. Las preguntas seguían este orden:'
	),
	numbers(
		'Qué tenía que hacer esa persona durante su primer año.',
		'Qué supo hacer desde la primera semana, qué aprendió después y de quién.',
		'Qué no ha llegado a saber hacer y cómo se ha resuelto.',
		'Cuánto tardó la organización en cubrir el puesto y a cuántas personas entrevistó.',
		'Qué cambiaría de la formación con la que llegó.'
	),
	p(
		'Las tareas descritas se agruparon después en los doce perfiles del apartado 3. Dos personas hicieron la agrupación por separado y coincidieron en 83 de cada 100 tareas; las demás se discutieron hasta llegar a un acuerdo. Para los nombres de las competencias tomamos como referencia la clasificación europea ',
		link('ESCO', 'https://esco.ec.europa.eu/es'),
		', que existe en todas las lenguas de la Unión y permite comparar con otras ciudades.'
	),

	h(2, '2.3 Cómo se calculó'),
	bullets(
		[
			bold('Dificultad. '),
			'Media de las respuestas de cada tamaño de empresa. La media general pesa a cada empresa por igual, sea cual sea su plantilla.'
		],
		[
			bold('Tiempo de búsqueda. '),
			'Mediana, en meses, desde que se publica el puesto hasta que la persona se incorpora. Los puestos desiertos cuentan como doce meses.'
		],
		[
			bold('Contenidos. '),
			'Una titulación cuenta como obligatoria si el contenido ocupa al menos tres créditos que cursa todo el alumnado.'
		],
		[
			bold('Ofertas. '),
			'Una misma oferta publicada en varios portales se cuenta una vez. Se descartaron las que no describían ninguna tarea.'
		]
	),

	h(2, '2.4 Limitaciones'),
	p(
		'La muestra es pequeña y no es aleatoria: responden organizaciones que ya pertenecen al clúster y que, por tanto, tienen interés en el asunto. Las cinco start-ups no representan a las emergentes de la ciudad. Las guías docentes dicen lo que se piensa enseñar, no lo que se enseña. Y quien contestó a la encuesta de titulados, tres de cada diez, probablemente recuerda su primer año mejor o peor que quien no contestó.'
	),
	p(
		'Por todo ello, las cifras sirven para ordenar problemas y para seguir su evolución si se repite la encuesta del mismo modo. No sirven para decir que un perfil es un 12 % más difícil que otro, y pedimos a quien las cite que no lo haga.'
	),

	h(2, '2.5 Protección de datos'),
	p(
		'Las respuestas se recogieron con consentimiento y se guardan en la Universidad Manzanares hasta la edición siguiente. Las citas se publican con permiso y sin nombre. El tratamiento se ajusta al ',
		link('Reglamento general de protección de datos', 'https://eur-lex.europa.eu/eli/reg/2016/679/oj?locale=es'),
		'; el grupo de Asuntos legales revisó el cuestionario antes de enviarlo.'
	)
];
