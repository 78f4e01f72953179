// White Paper, 1: the gap between what companies ask for and what is taught.
import { bold, bullets, h, italic, p, quote, table } from '../../../documents/templates';

export const gap = [
	h(1, '1. La brecha de competencias'),
	p(
		'Las empresas del clúster coinciden en que la formación universitaria es sólida en fundamentos, pero echan en falta experiencia con datos reales: imperfectos, incompletos y sujetos a obligaciones legales. De las 27 organizaciones consultadas, diecinueve señalan la ingeniería de datos como el perfil más difícil de cubrir.'
	),
	p(
		'El grupo propone medir la brecha con los mismos indicadores cada año y publicarlos junto a este documento, de modo que universidades y empresas discutan sobre cifras compartidas.'
	),
	p(
		'Conviene decir desde el principio qué entendemos por brecha. No es la diferencia entre el número de puestos vacantes y el de titulados: esa cuenta depende del ciclo económico y cambia en pocos meses. Es la distancia entre lo que una persona sabe hacer cuando termina sus estudios y lo que se le pide en su primer año de trabajo. Una distancia pequeña es sana, porque la universidad no forma para un puesto; una distancia grande sale cara a todos: a la empresa que espera, al equipo que suple y a quien empieza con la sensación de no saber nada.'
	),

	h(2, '1.1 Qué piden las empresas'),
	p(
		'Preguntamos a cada organización por los puestos que había intentado cubrir durante los últimos dieciocho meses y por la dificultad de cada búsqueda, en una escala de 1 (se cubrió sin esfuerzo) a 5 (quedó desierto o se cubrió con alguien de otro perfil). La tabla 1 recoge las medias de los seis perfiles que más se buscaron.'
	),
	p(italic('Tabla 1. Dificultad para cubrir cada perfil (1–5). Cifras inventadas.')),
	table(
		['Perfil', 'Grandes', 'Pymes', 'Start-ups'],
		['Ingeniería de datos', '4,6', '4,4', '3,9'],
		['Aprendizaje automático', '4,1', '4,5', '3,2'],
		['Gobierno del dato', '3,8', '4,7', '2,6'],
		['Operación de modelos', '4,3', '4,2', '3,5'],
		['Seguridad y privacidad de los datos', '4,2', '4,6', '3,0'],
		['Analítica de negocio', '2,9', '3,4', '2,7']
	),
	p(
		'Tres cosas llaman la atención. La primera es que las start-ups declaran menos dificultad en todos los perfiles, y en particular en gobierno del dato. Las entrevistas lo explican: no es que encuentren mejores candidatos, es que todavía no han abierto el puesto. La segunda es que las pymes sufren más precisamente donde la ley aprieta, porque necesitan a alguien que conozca las obligaciones y no pueden pagar a un equipo dedicado. La tercera es que la analítica de negocio, el perfil más popular en la oferta formativa, es también el que menos cuesta cubrir.'
	),
	p(
		'Cuando se pregunta por qué una búsqueda fracasa, las razones se repiten. En orden de frecuencia, las personas responsables de selección mencionan:'
	),
	bullets(
		'Nadie ha trabajado con un volumen de datos que no quepa en su ordenador.',
		'La persona sabe construir un modelo, pero no sabe decir si se puede confiar en él ni cuándo ha dejado de funcionar.',
		'No hay costumbre de documentar: de dónde vienen los datos, qué se les ha hecho y quién puede usarlos.',
		'Cuesta explicar un resultado a quien tiene que decidir con él.',
		'El salario que se pide no corresponde a la experiencia, o el que se ofrece no corresponde al mercado.'
	),
	p(
		'Las cuatro primeras son competencias que se pueden enseñar. La quinta no es asunto de este documento, aunque aparecerá en el apartado 1.4, porque el grupo no está de acuerdo sobre su importancia.'
	),
	quote(
		'«No necesito que sepan usar nuestras herramientas: eso se aprende en un mes. Necesito que, cuando un dato no cuadra, se pregunten por qué antes de borrarlo».',
		'Responsable de datos de una empresa de logística (persona inventada)'
	),

	h(2, '1.2 Qué ofrece la universidad'),
	p(
		'Revisamos las guías docentes de 46 titulaciones impartidas en la región: 14 grados, 21 másteres y 11 ciclos superiores de formación profesional. Para cada una anotamos si ocho contenidos aparecen como obligatorios, solo como optativos o no aparecen.'
	),
	p(italic('Tabla 2. Contenidos en 46 titulaciones (número de titulaciones). Cifras inventadas.')),
	table(
		['Contenido', 'Obligatorio', 'Solo optativo', 'No aparece'],
		['Fundamentos de estadística', '43', '3', '0'],
		['Programación', '41', '5', '0'],
		['Bases de datos', '36', '8', '2'],
		['Calidad y documentación de los datos', '9', '14', '23'],
		['Despliegue y operación de sistemas', '7', '16', '23'],
		['Obligaciones legales y ética aplicada', '11', '13', '22'],
		['Proyecto con datos de una organización', '12', '17', '17'],
		['Comunicación con personas no especialistas', '8', '10', '28']
	),
	p(
		'La tabla confirma la impresión de las empresas y también la matiza. Los fundamentos están y están bien. Lo que aparece poco es lo que rodea al modelo: el cuidado de los datos, su puesta en servicio, las reglas y la conversación con los demás. No por descuido: un plan de estudios tarda entre tres y cinco años en cambiarse, los grupos de prácticas son grandes y el profesorado que podría impartir esos contenidos tiene ofertas mejores fuera.'
	),
	p(
		'Hay además un obstáculo que las universidades repiten y que a las empresas les sorprende oír: no tienen datos con los que enseñar. Los conjuntos públicos que se usan en clase están limpios, son pequeños y los estudiantes encuentran la solución en internet. Nueve de los once departamentos entrevistados aceptarían mañana datos verdaderos, anonimizados y con una historia detrás, si alguien se los ofreciera con un contrato sencillo.'
	),

	h(2, '1.3 Lo que se pierde por el camino'),
	p(
		'Entre el último examen y el primer contrato pasan cosas que no figuran en ninguna estadística. Preguntamos a 188 personas tituladas en los tres últimos cursos por su primer año de trabajo. Estas son las respuestas que más nos hicieron pensar:'
	),
	bullets(
		[bold('Siete de cada diez '), 'aprendieron lo más útil de una persona concreta de su equipo, no de un curso.'],
		[
			bold('Una de cada tres '),
			'cambió de empresa antes de cumplir dieciocho meses; la razón más citada fue no tener a quién preguntar.'
		],
		[
			bold('Cuatro de cada diez '),
			'hicieron prácticas en tareas sin relación con los datos, aunque el convenio dijera otra cosa.'
		],
		[
			bold('Las mujeres son el 31 % '),
			'de las personas tituladas que respondieron y el 19 % de las que ocupan puestos de ingeniería.'
		]
	),
	p(
		'La conclusión que extraemos es incómoda para ambas partes. La empresa que se queja de la formación y no dedica tiempo a acompañar está trasladando el problema a la siguiente empresa. Y la universidad que firma convenios de prácticas sin comprobar su contenido está regalando uno de los pocos instrumentos que tiene para acercarse al trabajo real.'
	),

	h(2, '1.4 En qué no hay acuerdo'),
	p('El grupo ha preferido dejar por escrito sus diferencias a buscar una frase que las tape. Son tres.'),
	p(
		bold('Cuánto debe especializarse un grado. '),
		'Norte Telecom y Sistemas Ferrán defienden itinerarios especializados desde tercer curso. Las universidades Cibeles y Manzanares prefieren un grado general y dejar la especialización al máster, porque las especialidades de hoy no serán las de dentro de diez años.'
	),
	p(
		bold('Quién paga la formación del primer año. '),
		'Lince considera que una empresa emergente no puede sostener seis meses de aprendizaje y pide una ayuda pública. Sistemas Ferrán opina que la formación inicial es un coste ordinario y que subvencionarla premia a quien rota plantilla.'
	),
	p(
		bold('El peso del salario. '),
		'Parte del grupo cree que la dificultad para contratar se explica sobre todo por lo que se paga; otra parte, que el salario explica la rotación, pero no la falta de candidatos. La edición de 2027 incluirá una pregunta que permita distinguirlo.'
	)
];
