// A report on a system to approve financial products. An example.
import { bold, bullets, doc, h, italic, numbers, p, quote, table, tasks, todo } from '../../documents/templates';

export const approval = doc(
	quote([bold('Texto de ejemplo. '), 'El sistema, los plazos y los costes que se describen son inventados.']),

	h(1, 'En breve'),
	bullets(
		[
			bold('La pregunta. '),
			'Si el clúster puede ofrecer una homologación que distinga los productos financieros bien hechos, y cómo.'
		],
		[
			bold('La respuesta. '),
			'Sí, siempre que los criterios se conozcan de antemano, examine quien no compite y el sello caduque.'
		],
		[bold('La propuesta. '), 'Empezar por una prueba de seis meses con ocho productos de dos familias.']
	),

	h(1, 'Encargo'),
	p(
		'La junta del clúster pidió en febrero un estudio sobre las condiciones de un sistema de homologación de productos. Se acordó dejar fuera los productos de inversión, que ya cuentan con supervisión propia, y no prejuzgar si el sello tendrá un coste para quien lo solicite.'
	),

	h(1, 'Situación'),
	p(
		'Una persona que compara dos aplicaciones de pagos encuentra valoraciones de otros usuarios, anuncios y condiciones de veinte páginas. Ninguna de las tres cosas le dice si la empresa separa el dinero de sus clientes, si responde a las quejas o si ha probado su seguridad. Para una empresa pequeña el problema es el inverso: hace bien las cosas y no tiene manera de demostrarlo sin una marca conocida.'
	),
	p(
		'El código deontológico, hoy en revisión, dice cómo deben comportarse las organizaciones. La homologación miraría los productos, uno por uno. Los dos instrumentos se necesitan: una organización adherida puede tener un producto mejorable, y un producto excelente no convierte en fiable a quien lo vende.'
	),

	h(1, 'Análisis'),
	h(2, 'Qué se comprobaría'),
	p(italic('Tabla 1. Criterios propuestos y prueba que los acredita.')),
	table(
		['Criterio', 'Pregunta', 'Prueba'],
		[
			'Claridad',
			'¿Entiende una persona no experta el coste y el riesgo?',
			'Ensayo con doce personas; nueve deben responder bien a cinco preguntas'
		],
		['Custodia', '¿Está el dinero separado y conciliado?', 'Informe de auditoría de menos de un año'],
		['Salida', '¿Se cancela con los mismos pasos con que se contrata?', 'Recorrido grabado en el producto'],
		['Automatización', '¿Se explican y se revisan las decisiones?', 'Diez casos reales elegidos al azar'],
		[
			'Seguridad',
			'¿Se ha probado y se corrige lo encontrado?',
			'Resumen de la última prueba y su calendario de corrección'
		],
		['Accesibilidad', '¿Puede usarlo una persona con discapacidad?', 'Evaluación según la norma EN 301 549']
	),
	h(2, 'Quién examinaría'),
	p(
		'Tres personas por producto: una técnica, una jurídica y una representante de consumidores. Ninguna puede trabajar para una competidora directa ni haberlo hecho en los dos años anteriores. Sus nombres se publican junto con el resultado. En un clúster de este tamaño la condición es difícil de cumplir; por eso se propone una bolsa compartida con los clústeres de Ciberseguridad y de Big Data.'
	),
	h(2, 'Riesgos'),
	table(
		['Riesgo', 'Probabilidad', 'Consecuencia', 'Qué lo reduce'],
		[
			'El sello se toma por una garantía pública',
			'Alta',
			'Reclamaciones, descrédito',
			'Texto fijo que dice qué se ha mirado y qué no'
		],
		[
			'Solo lo piden las grandes',
			'Media',
			'Barrera para las pequeñas',
			'Coste según facturación, ayuda para preparar la prueba'
		],
		['El producto cambia después', 'Alta', 'Sello engañoso', 'Caduca al año; aviso obligatorio de cambios'],
		[
			'Se usa para frenar a una competidora',
			'Baja',
			'Pérdida de confianza',
			'Examen ajeno, recurso, publicación de plazos'
		]
	),

	h(1, 'Opciones'),
	table(
		['Opción', 'A favor', 'En contra', 'Coste anual aproximado', 'Plazo'],
		['No hacer nada', 'Sin coste', 'Cada empresa inventa su sello', '0 €', ''],
		['Declaración propia', 'Rápida, barata', 'Nadie la comprueba', '6.000 €', '2 meses'],
		[
			'Homologación por el clúster',
			'Creíble, con criterios propios',
			'Exige examinadores y recurso',
			'48.000 €',
			'9 meses'
		],
		['Homologación por un tercero', 'Independencia', 'Cara, criterios ajenos', '110.000 €', '12 meses']
	),

	h(1, 'Conclusiones y propuesta'),
	numbers(
		'Se propone la homologación por el clúster, precedida de una prueba de seis meses.',
		'La prueba incluye ocho productos: cuatro de pagos y cuatro de seguros del hogar, al menos la mitad de start-ups o pymes.',
		'Durante la prueba no se concede sello; cada empresa recibe su informe y decide si lo publica.',
		'Al terminar, el grupo informa a la junta de cuánto tiempo costó cada examen y de qué criterios no sirvieron.'
	),

	h(1, 'Seguimiento'),
	tasks(
		todo('Redactar las preguntas del ensayo de claridad. Moneda Clara, 15 de mayo.'),
		todo('Pedir candidatos para la bolsa de examinadores a los otros clústeres. Banca Alameda, 22 de mayo.'),
		todo('Contrastar los criterios de automatización con el artículo 4 del código. Datalia, 29 de mayo.')
	)
);
