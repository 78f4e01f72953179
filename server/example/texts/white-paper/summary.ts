// White Paper: the summary.
import { bold, bullets, h, p } from '../../../documents/templates';

export const summary = [
	h(1, 'Resumen'),
	p(
		'Las organizaciones del clúster quieren contratar a personas que sepan trabajar con datos y con inteligencia artificial, y no siempre las encuentran. Las universidades y los centros de formación profesional, por su parte, titulan cada año a promociones bien preparadas que tardan en encajar en su primer puesto. Este Libro Blanco describe esa distancia, la mide con los instrumentos de que disponemos y propone cómo acortarla.'
	),
	p('Sostenemos cinco ideas:'),
	bullets(
		[
			bold('Falta práctica, no teoría. '),
			'Los conocimientos de matemáticas, estadística y programación con que llega un titulado son suficientes en casi todos los casos. Lo que falta es haber trabajado con datos defectuosos, con plazos y con personas que no son especialistas.'
		],
		[
			bold('El cuello de botella está antes del modelo. '),
			'Diecinueve de las veintisiete organizaciones consultadas señalan la ingeniería de datos como el perfil más difícil de cubrir. Sin ella, los proyectos de inteligencia artificial no llegan a empezar.'
		],
		[
			bold('Las pymes compiten en otra liga. '),
			'Una pyme no busca doce especialistas: busca a dos personas que entre las dos sepan hacer un poco de todo. Apenas hay formación pensada para ese puesto.'
		],
		[
			bold('Las obligaciones legales ya son una competencia técnica. '),
			'Quien construye un sistema tiene que saber qué puede hacer con los datos, qué debe documentar y cuándo ha de preguntar.'
		],
		[
			bold('Nadie mide lo mismo. '),
			'Cada organización describe sus puestos con palabras propias. Sin un vocabulario común es imposible saber si la situación mejora.'
		]
	),
	p(
		'De esas ideas se siguen diez recomendaciones (apartado 4), cada una con destinatario, plazo y señal de cumplimiento. Las tres que el grupo considera urgentes son abrir un banco de datos reales para la docencia, ofrecer prácticas compartidas entre varias pymes y publicar cada año los seis indicadores del apartado 5.'
	)
];
