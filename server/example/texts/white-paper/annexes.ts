// White Paper: participants, questionnaire, sources.
import { bold, bullets, h, link, numbers, p, table } from '../../../documents/templates';

export const annexes = [
	h(1, 'Anexo: participantes'),
	p(
		'Organizaciones y personas que han trabajado en este borrador. Todas son inventadas. Las demás organizaciones consultadas respondieron al cuestionario con la condición de no figurar.'
	),
	table(
		['Organización', 'Persona', 'Contribución'],
		['Universidad Cibeles', 'Lucía Robles', 'Presidencia del grupo, guías docentes, redacción'],
		['Sistemas Ferrán', 'Elena Quiroga', 'Vicepresidencia, perfiles, contraste con selección'],
		['Universidad Manzanares', 'Teresa Salvá', 'Secretaría, cuestionario, cálculo'],
		['Norte Telecom', 'Andrés Mena', 'Entrevistas a grandes empresas'],
		['Lince', 'Ravi Menon', 'Entrevistas a start-ups, perfiles'],
		['Datalia', 'Carmen Iriarte', 'Revisión'],
		['Ingeniería Tres Puentes', 'Irene Gaos', 'Observadora del clúster de Construcción'],
		['Universidad Retiro', 'Daniel Rey', 'Invitado; experiencia en prácticas']
	),

	h(1, 'Anexo: cuestionario'),
	p(bold('Parte común. '), 'Para todas las organizaciones.'),
	numbers(
		'¿Qué perfil les resulta hoy más difícil de cubrir? Elija uno solo de la lista.',
		'¿Qué proyecto se ha retrasado o abandonado por falta de personas en los últimos dieciocho meses?',
		'¿Qué sabe hacer bien quien acaba de titularse? ¿Qué le falta?',
		'¿Qué podría ofrecer su organización para la docencia: datos, personas, tiempo, espacios?'
	),
	p(bold('Parte de contratación. '), 'Solo para empresas; una ficha por cada puesto buscado.'),
	numbers(
		'Describa, con verbos, lo que la persona tenía que hacer durante su primer año.',
		'Dificultad de la búsqueda, de 1 a 5.',
		'Meses desde la publicación hasta la incorporación, o «desierto».',
		'Número de candidaturas recibidas y de personas entrevistadas.',
		'Formación de la persona elegida y razón principal de la elección.'
	),

	h(1, 'Anexo: fuentes'),
	bullets(
		[
			'Comisión Europea, ',
			link(
				'ESCO: clasificación europea de capacidades, competencias, cualificaciones y ocupaciones',
				'https://esco.ec.europa.eu/es'
			),
			'.'
		],
		[
			'Unión Europea, ',
			link(
				'Reglamento (UE) 2016/679, general de protección de datos',
				'https://eur-lex.europa.eu/eli/reg/2016/679/oj?locale=es'
			),
			'.'
		],
		[
			'Unión Europea, ',
			link(
				'Reglamento (UE) 2024/1689, de inteligencia artificial',
				'https://eur-lex.europa.eu/eli/reg/2024/1689/oj?locale=es'
			),
			'.'
		],
		'Las respuestas, las ofertas y las guías que se citan en este borrador son inventadas y no se pueden consultar.'
	)
];
