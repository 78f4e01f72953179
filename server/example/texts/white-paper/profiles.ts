// White Paper, 3: the twelve profiles.
import type { JSONContent } from '@tiptap/core';
import { bold, h, italic, p, table } from '../../../documents/templates';

interface Profile {
	title: string;
	does: string;
	needs: string;
	learnt: string;
}

const profile = ({ title, does, needs, learnt }: Profile): JSONContent[] => [
	h(2, title),
	p(does),
	p(bold('Imprescindible: '), needs),
	p(bold('Dónde se aprende hoy: '), learnt)
];

export const profiles = [
	h(1, '3. Doce perfiles'),
	p(
		'Los perfiles que siguen describen trabajos, no titulaciones ni categorías profesionales. En una empresa grande cada uno puede ser un departamento; en una pyme, dos personas reúnen seis. Cada descripción dice qué hace esa persona, qué no puede faltarle y dónde se aprende hoy, y evita a propósito los nombres de productos, que cambian más deprisa que los oficios.'
	),
	p(
		italic(
			'Tabla 4. Los doce perfiles: dificultad media (1–5) y mediana de meses hasta cubrir el puesto. Cifras inventadas.'
		)
	),
	table(
		['Perfil', 'Dificultad', 'Meses', 'Vía de entrada más frecuente'],
		['Ingeniería de datos', '4,4', '5,1', 'Grado en Informática, FP superior'],
		['Arquitectura de datos', '4,2', '5,6', 'Promoción interna'],
		['Analítica de negocio', '3,0', '2,2', 'Grado en Economía o ADE con máster'],
		['Ciencia de datos', '3,4', '3,0', 'Grado en Matemáticas, Física o Estadística'],
		['Aprendizaje automático', '4,0', '4,2', 'Máster especializado, doctorado'],
		['Operación de modelos', '4,1', '4,8', 'Promoción desde sistemas'],
		['Gobierno del dato', '3,9', '4,6', 'Promoción interna, Documentación'],
		['Seguridad y privacidad de los datos', '4,1', '4,9', 'Ciberseguridad, Derecho'],
		['Evaluación y cumplimiento de sistemas de IA', '4,3', '5,4', 'Derecho o auditoría con formación técnica'],
		['Lenguaje y conocimiento', '3,8', '3,9', 'Lingüística, Informática'],
		['Producto de datos', '3,6', '3,3', 'Consultoría, diseño'],
		['Formación y acompañamiento', '3,1', '2,4', 'Pedagogía, recursos humanos']
	),
	...profile({
		title: '3.1 Ingeniería de datos',
		does: 'Lleva los datos desde donde nacen hasta donde se usan y responde de que lleguen completos, a tiempo y con sentido. Construye los procesos que los recogen, los limpia sin perder lo que significaban y avisa cuando algo cambia en el origen. Es el perfil más buscado y el que más proyectos detiene cuando falta.',
		needs:
			'programar con soltura y con pruebas, modelar datos, entender qué cuesta mover y guardar grandes volúmenes y diagnosticar un fallo que ocurre a las tres de la mañana en un sistema ajeno.',
		learnt:
			'los fundamentos, en el grado de Informática y en los ciclos superiores; el oficio, en el primer empleo. La formación profesional dual está dando los mejores resultados, según cuatro de las cinco empresas que la han probado.'
	}),
	...profile({
		title: '3.2 Arquitectura de datos',
		does: 'Decide cómo se organizan los datos de toda una organización para que los sistemas de hoy se entiendan y los de mañana quepan. Elige qué se comparte y qué no, qué se compra y qué se construye, y escribe esas decisiones de forma que puedan discutirse.',
		needs:
			'haber visto envejecer algún sistema propio, conocer los estándares de intercambio, calcular costes a cinco años y saber decir que no con argumentos.',
		learnt:
			'con los años. No existe una titulación que forme para este puesto, ni parece que deba existir; sí faltan espacios donde quienes lo ejercen comparen sus decisiones.'
	}),
	...profile({
		title: '3.3 Analítica de negocio',
		does: 'Convierte una pregunta de la dirección en una consulta, la consulta en una respuesta y la respuesta en algo que se entienda sin explicación. Conoce el negocio tanto como los datos y distingue una casualidad de una tendencia.',
		needs:
			'estadística descriptiva bien asentada, manejo fluido de consultas, criterio para elegir un gráfico y la costumbre de preguntar para qué se quiere el número.',
		learnt:
			'en grados de Economía y de Empresa y en una oferta muy amplia de másteres y cursos. Es el perfil mejor atendido; el margen de mejora está en la comunicación.'
	}),
	...profile({
		title: '3.4 Ciencia de datos',
		does: 'Formula hipótesis, diseña cómo comprobarlas y dice con honradez hasta dónde llega lo que se sabe. Trabaja con problemas que no tienen una respuesta conocida y dedica la mayor parte de su tiempo a entender los datos, no a ajustar modelos.',
		needs:
			'inferencia estadística, diseño de experimentos, programación suficiente para que otra persona pueda repetir el análisis y capacidad para abandonar una idea que no funciona.',
		learnt:
			'en grados de Matemáticas, Física y Estadística y en dobles grados recientes. Las empresas piden que el trabajo de fin de grado se haga con datos de una organización y con una persona de ella en el tribunal.'
	}),
	...profile({
		title: '3.5 Aprendizaje automático',
		does: 'Diseña, entrena y compara modelos que aprenden de ejemplos y los entrega en condiciones de usarse. Sabe cuándo un método sencillo basta y cuánto cuesta, en dinero y en energía, uno complejo.',
		needs:
			'álgebra y optimización, evaluación rigurosa, lectura crítica de artículos, programación eficiente y conocimiento de los sesgos que un modelo hereda de sus datos.',
		learnt:
			'en másteres y doctorados. La oferta ha crecido mucho y es desigual: seis de los veintiún másteres revisados no incluyen ninguna práctica de evaluación.'
	}),
	...profile({
		title: '3.6 Operación de modelos',
		does: 'Pone los modelos en servicio y los mantiene útiles: vigila su comportamiento, detecta cuándo los datos se alejan de aquellos con los que aprendieron, los actualiza sin interrumpir a nadie y guarda la memoria de qué versión decidió qué.',
		needs:
			'administración de sistemas, automatización, medición, control de versiones de código y de datos, y la disciplina de ensayar los fallos antes de que ocurran.',
		learnt:
			'casi siempre en el trabajo, a partir de puestos de sistemas. Solo siete de las titulaciones revisadas lo incluyen como contenido obligatorio.'
	}),
	...profile({
		title: '3.7 Gobierno del dato',
		does: 'Acuerda con toda la organización qué significa cada dato, quién responde de él, quién puede usarlo y durante cuánto tiempo se conserva. Mantiene el catálogo, resuelve los desacuerdos y hace que las reglas se cumplan sin que el trabajo se pare.',
		needs:
			'conocimiento de la organización, lenguaje preciso, nociones de derecho y de bases de datos y, sobre todo, autoridad ganada sin mando.',
		learnt:
			'por promoción interna y en algunos estudios de Información y Documentación, que tienen aquí una salida profesional que anuncian poco.'
	}),
	...profile({
		title: '3.8 Seguridad y privacidad de los datos',
		does: 'Protege los datos frente a quien no debe verlos y permite que los use quien sí debe. Evalúa riesgos antes de cada tratamiento, aplica técnicas para reducir lo que se puede saber de una persona y prepara la respuesta a un incidente.',
		needs:
			'criptografía aplicada, técnicas de anonimización con sus límites, normativa de protección de datos y capacidad para explicar un riesgo sin alarmar ni tranquilizar en falso.',
		learnt:
			'en estudios de Ciberseguridad, que tratan poco los datos, y de Derecho, que tratan poco la técnica. El clúster de Ciberseguridad ha propuesto un módulo conjunto.'
	}),
	...profile({
		title: '3.9 Evaluación y cumplimiento de sistemas de IA',
		does: 'Comprueba que un sistema de inteligencia artificial hace lo que dice, no hace lo que no debe y puede demostrarlo. Clasifica el riesgo, reúne la documentación, diseña pruebas con las personas afectadas y firma, o se niega a firmar, que el sistema está listo.',
		needs:
			'lectura de normas, estadística de la evaluación, entrevista con personas usuarias, redacción técnica e independencia de criterio.',
		learnt:
			'en ningún sitio de manera completa. Es el perfil más reciente y el que más crecerá a medida que se aplique el Reglamento europeo de inteligencia artificial.'
	}),
	...profile({
		title: '3.10 Lenguaje y conocimiento',
		does: 'Hace que las máquinas traten bien la lengua y el saber de una organización: prepara textos, construye vocabularios, evalúa respuestas generadas y cuida que el español, con todas sus variedades, no sea una lengua de segunda.',
		needs:
			'lingüística, anotación y control de calidad de corpus, evaluación de sistemas conversacionales y nociones de propiedad intelectual.',
		learnt:
			'en grados de Lingüística y de Filología con optativas técnicas y en unos pocos másteres. Las empresas que han contratado a lingüistas repiten; las demás no suelen pensar en ellos.'
	}),
	...profile({
		title: '3.11 Producto de datos',
		does: 'Decide qué se construye, para quién y en qué orden. Escucha a quienes usarán el resultado, traduce sus necesidades a un equipo técnico y responde de que al final alguien trabaje mejor que antes.',
		needs:
			'investigación con personas usuarias, priorización, cálculo de costes y beneficios y conocimientos técnicos suficientes para no prometer lo imposible.',
		learnt:
			'en la consultoría y en escuelas de diseño. Falta en los planes de estudio técnicos, donde podría ser una asignatura compartida con otras facultades.'
	}),
	...profile({
		title: '3.12 Formación y acompañamiento',
		does: 'Ayuda a las personas de una organización a trabajar de otra manera cuando llega un sistema nuevo: detecta qué cambia en cada puesto, prepara materiales, acompaña las primeras semanas y recoge lo que no funciona.',
		needs:
			'pedagogía con personas adultas, conocimiento de los puestos de trabajo, paciencia y suficiente criterio técnico para distinguir una resistencia de un error del sistema.',
		learnt:
			'en Pedagogía y en los departamentos de recursos humanos. Las empresas lo buscan tarde, cuando el sistema ya está comprado y nadie lo usa.'
	}),
	h(2, '3.13 Dos perfiles para una pyme'),
	p(
		'Una pyme de cuarenta personas no contratará a doce especialistas. De las entrevistas con las ocho pymes salen dos combinaciones que funcionan. La primera reúne ingeniería de datos, operación y lo básico de seguridad: es quien hace que las cosas anden. La segunda reúne analítica, producto y gobierno del dato: es quien hace que sirvan. Para el cumplimiento y para la arquitectura, lo razonable es compartir una persona entre varias empresas o acudir a un servicio común, que el clúster podría prestar.'
	),
	p(
		'Proponemos que estas dos combinaciones tengan nombre, programa y certificado propios, porque describen un empleo real y abundante que hoy nadie anuncia como tal.'
	)
];
