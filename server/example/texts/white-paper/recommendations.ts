// White Paper, 4 to 6: recommendations, indicators, next steps.
import { bold, done, h, italic, link, p, table, tasks, todo } from '../../../documents/templates';

export const recommendations = [
	h(1, '4. Recomendaciones'),
	p(
		'Diez recomendaciones, cada una dirigida a alguien que puede cumplirla. El grupo ha descartado las que empezaban por «concienciar» o «fomentar» y las que nadie en la sala habría sabido por dónde empezar.'
	),

	h(2, '4.1 A las universidades y a los centros de formación profesional'),
	p(
		bold('R1. Un proyecto con datos ajenos. '),
		'Que todo estudiante de las titulaciones revisadas haga al menos un proyecto de seis créditos con datos de una organización, con una persona de ella como cotutora. Hoy lo garantizan doce de las cuarenta y seis.'
	),
	p(
		bold('R2. Tres contenidos obligatorios. '),
		'Que el cuidado de los datos, la puesta en servicio y las obligaciones legales ocupen, entre los tres, nueve créditos obligatorios. No es preciso esperar a un plan nuevo: pueden ocupar el lugar de prácticas ya existentes.'
	),
	p(
		bold('R3. Profesorado de ida y vuelta. '),
		'Que cada departamento acoja al menos a una persona en activo como profesora asociada y facilite a una propia una estancia de tres meses en una empresa, cada dos cursos.'
	),

	h(2, '4.2 A las empresas'),
	p(
		bold('R4. Prácticas con contenido. '),
		'Que todo convenio de prácticas describa las tareas con las palabras de este documento, nombre a quien tutela y reserve para ello al menos tres horas semanales. El grupo publicará un modelo.'
	),
	p(
		bold('R5. Prácticas compartidas entre pymes. '),
		'Que una misma persona pase cuatro meses en dos o tres pymes del clúster, con un único convenio y una única tutoría. Ninguna podría ofrecerle sola un trabajo completo; juntas le ofrecen uno mejor que el de una grande.'
	),
	p(
		bold('R6. Ofertas que describan tareas. '),
		'Que los anuncios digan qué hará la persona durante su primer año antes de enumerar herramientas, y que indiquen el salario. De las 412 ofertas revisadas, 61 lo hacían.'
	),

	h(2, '4.3 A las administraciones'),
	p(
		bold('R7. Un banco de datos para la docencia. '),
		'Que se abra un catálogo de conjuntos de datos municipales y de empresas preparado para enseñar: con sus defectos, documentado, anonimizado y con un contrato de uso de dos páginas. El grupo de Datos ofrece el esquema del catálogo y el de Asuntos legales, el contrato.'
	),
	p(
		bold('R8. Reconocer lo aprendido trabajando. '),
		'Que las combinaciones para pymes del apartado 3.13 puedan acreditarse por experiencia, con una prueba práctica y sin volver a las aulas durante dos años.'
	),

	h(2, '4.4 Al propio clúster'),
	p(
		bold('R9. Un servicio común de cumplimiento. '),
		'Que el clúster comparta entre sus pymes a dos personas especialistas en evaluación de sistemas, a precio de coste, mientras el mercado no las ofrezca. El marco es el ',
		link('Reglamento (UE) 2024/1689', 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj?locale=es'),
		', cuyas obligaciones se aplican por etapas.'
	),
	p(
		bold('R10. Medir cada año. '),
		'Que la encuesta se repita con las mismas preguntas y sus resultados se publiquen con los de años anteriores, también cuando no gusten.'
	),

	h(2, '4.5 Calendario'),
	p(italic('Tabla 5. Destinatario, plazo y señal de cumplimiento de cada recomendación.')),
	table(
		['N.º', 'A quién', 'Plazo', 'Señal de que se ha cumplido'],
		['R1', 'Universidades y centros de FP', 'Curso 2027-2028', '30 de 46 titulaciones con el proyecto obligatorio'],
		[
			'R2',
			'Universidades y centros de FP',
			'Curso 2028-2029',
			'Los tres contenidos son obligatorios en 25 titulaciones'
		],
		['R3', 'Departamentos universitarios', 'Diciembre de 2027', 'Diez estancias realizadas'],
		['R4', 'Empresas', 'Junio de 2027', 'Todos los convenios nuevos usan el modelo'],
		['R5', 'Pymes y universidades', 'Febrero de 2027', 'Doce personas en la primera convocatoria'],
		['R6', 'Empresas', 'Enero de 2027', 'Ocho de cada diez ofertas describen tareas'],
		['R7', 'Administraciones, grupo de Datos', 'Septiembre de 2027', 'Veinte conjuntos publicados y usados en clase'],
		['R8', 'Administraciones', 'Diciembre de 2028', 'Primera convocatoria de acreditación'],
		['R9', 'Clúster', 'Marzo de 2027', 'Servicio abierto a las pymes'],
		['R10', 'Grupo de Talento', 'Cada mes de junio', 'Informe anual publicado']
	),

	h(1, '5. Cómo se medirá'),
	p(
		'Seis indicadores bastan para saber si la brecha se estrecha. Los seis se pueden calcular con las fuentes de este documento, y ninguno depende de una sola organización.'
	),
	p(italic('Tabla 6. Indicadores, valor de partida y meta. Cifras inventadas.')),
	table(
		['Indicador', 'Valor de 2026', 'Meta de 2029'],
		['Dificultad media en ingeniería de datos (1–5)', '4,4', '3,5'],
		['Meses hasta cubrir un puesto de ingeniería de datos', '5,1', '3,5'],
		['Titulaciones con proyecto obligatorio con datos de una organización', '12 de 46', '30 de 46'],
		['Prácticas cuyo contenido corresponde al convenio', '60 %', '90 %'],
		['Mujeres en puestos de ingeniería', '19 %', '28 %'],
		['Personas tituladas que siguen en su primera empresa a los dieciocho meses', '67 %', '75 %']
	),
	p(
		'Publicaremos cada indicador con el número de respuestas que lo sostiene. Si algún año no alcanza para calcularlo, lo diremos en vez de repetir el del año anterior.'
	),

	h(1, '6. Próximos pasos'),
	p('Lo que el grupo se ha encargado a sí mismo antes de pasar este borrador a revisión:'),
	tasks(
		done('Cerrar el cuestionario y comprobar las respuestas dudosas. Universidad Manzanares.'),
		done('Acordar los nombres de los doce perfiles. Sistemas Ferrán y Lince.'),
		todo(
			'Completar el apartado 1.2 con la encuesta de egresados, como pide la revisora de Datalia. Universidad Cibeles.'
		),
		todo('Redactar el modelo de convenio de la R4. Universidad Retiro, con el grupo de Asuntos legales.'),
		todo(
			'Preguntar al grupo de Formación del clúster de Ciberseguridad por el módulo conjunto del perfil 3.8. Norte Telecom.'
		),
		todo('Calcular el coste del servicio común de la R9 para cinco, diez y veinte pymes. Sistemas Ferrán.'),
		todo('Preparar una versión de cuatro páginas para quien no leerá cuarenta. Lince.')
	)
];
