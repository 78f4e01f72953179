// The deontological code of financial technology, in review. An example: it binds nobody.
import { bold, bullets, doc, h, link, numbers, p, quote, rule, table } from '../../documents/templates';

export const deontologicalCode = doc(
	quote([
		bold('Texto de ejemplo. '),
		'Este código es inventado y no obliga a nadie. Está redactado como podría estarlo uno verdadero, para que se pueda revisar, comentar y discutir; no es asesoramiento jurídico.'
	]),
	p('Grupo de Código deontológico · clúster de Fintech e Insurtech · texto en revisión'),
	rule(),

	h(1, 'Preámbulo'),
	p(
		'Quien confía su dinero, sus seguros o sus datos a una empresa que conoce por una pantalla no puede mirar a nadie a los ojos. Esa confianza se sostiene en promesas: que el precio es el que se dice, que el riesgo es el que se explica, que la decisión que le afecta tiene una razón. Las leyes protegen buena parte de esas promesas. Este código se ocupa de las demás y de la manera de cumplirlas todas.'
	),
	p(
		'Las organizaciones que lo suscriben son muy distintas entre sí: bancos con un siglo de historia, aseguradoras, empresas de tres personas y consultoras. Lo que se exige a cada una es proporcionado a su tamaño y a su actividad, pero lo que se promete al cliente es lo mismo.'
	),

	h(1, '1. Objeto y ámbito'),
	h(2, '1.1 Objeto'),
	p(
		'Este código establece las reglas de conducta que las organizaciones adheridas se obligan a seguir en la creación, la venta y la gestión de productos y servicios financieros y de seguros basados en la tecnología. Completa la ley y nunca la sustituye: cuando una norma sea más exigente, se aplica la norma.'
	),
	h(2, '1.2 A quién obliga'),
	bullets(
		'A las organizaciones adheridas, en toda su actividad dirigida a clientes en España.',
		'A las personas que trabajan para ellas o actúan en su nombre, sea cual sea su contrato.',
		'A sus proveedores, en lo que se les encargue: la organización adherida incluye estas obligaciones en sus contratos y responde de que se cumplan.'
	),
	h(2, '1.3 Definiciones'),
	table(
		['Término', 'Definición'],
		[
			'Cliente',
			'Persona u organización que contrata un producto o servicio, o que ha pedido información para contratarlo.'
		],
		[
			'Cliente vulnerable',
			'Quien, por su situación, tiene más dificultad para entender, decidir o reclamar. La vulnerabilidad puede ser pasajera.'
		],
		[
			'Sistema automatizado',
			'Programa que decide, puntúa o recomienda sobre una persona, con o sin intervención humana.'
		],
		[
			'Conflicto de interés',
			'Situación en la que el interés de la organización o de una persona de ella puede apartar del interés del cliente.'
		],
		['Comité', 'El comité de seguimiento que regula el artículo 8.']
	),

	h(1, '2. Principios'),
	p('Toda duda sobre la aplicación de este código se resuelve a la luz de estos seis principios.'),
	numbers(
		[bold('Integridad. '), 'Se dice lo que se hace y se hace lo que se dice, también cuando nadie lo comprueba.'],
		[bold('Claridad. '), 'El cliente entiende qué contrata, cuánto le cuesta y qué puede salir mal antes de aceptar.'],
		[
			bold('Adecuación. '),
			'No se ofrece a nadie un producto que la organización no recomendaría a una persona cercana en su misma situación.'
		],
		[bold('Equidad. '), 'Las diferencias de trato tienen una razón que puede explicarse en público.'],
		[
			bold('Diligencia. '),
			'Los sistemas se diseñan, se prueban y se vigilan con el cuidado que merece el dinero de otros.'
		],
		[bold('Responsabilidad. '), 'Por cada decisión responde una persona con nombre, aunque la haya tomado una máquina.']
	),

	h(1, '3. Deberes hacia los clientes'),
	h(2, '3.1 Antes de contratar'),
	p(
		'La información esencial cabe en una pantalla y se lee sin desplazarse a otra: qué es el producto, cuánto cuesta en total y en qué plazo, qué riesgo principal tiene y cómo se sale de él. El precio incluye todas las comisiones previsibles. Si una parte depende de circunstancias futuras, se da un ejemplo con cifras.'
	),
	p(
		'Las organizaciones no usan diseños que empujen a decidir en contra del propio interés: cuentas atrás sin motivo, casillas marcadas de antemano, caminos fáciles para entrar y difíciles para salir, o palabras que avergüencen a quien rechaza una oferta.'
	),
	p(
		'La publicidad distingue lo que es opinión de lo que es dato. Quien recomienda un producto a cambio de una retribución lo dice al principio, con esas palabras.'
	),
	h(2, '3.2 Productos adecuados'),
	p(
		'Antes de ofrecer un producto con riesgo de pérdida o de endeudamiento, la organización averigua lo necesario sobre la situación del cliente y sobre lo que entiende. Si concluye que el producto no le conviene, lo dice. Cuando el cliente insiste, se deja constancia de la advertencia y se le concede un plazo de veinticuatro horas para reconsiderarlo.'
	),
	p(
		'No se concede crédito a quien previsiblemente no podrá devolverlo. Las cuotas no se fraccionan de manera que oculten el coste total.'
	),
	h(2, '3.3 Durante la relación'),
	bullets(
		'Los cambios de condiciones se comunican con dos meses de antelación, señalando qué cambia y qué puede hacer quien no esté de acuerdo.',
		'Cancelar un servicio exige como máximo los mismos pasos que contratarlo.',
		'Toda persona puede hablar con otra persona. El camino para hacerlo está a la vista y la espera se mide y se publica.',
		'El dinero de los clientes se mantiene separado del de la organización y se concilia a diario.'
	),
	h(2, '3.4 Clientes vulnerables'),
	p(
		'El personal de atención sabe reconocer señales de vulnerabilidad y dispone de medidas concretas: explicaciones más pausadas, aplazamientos, bloqueo voluntario de gastos o presencia de una persona de confianza. Los datos que revelen esa situación se utilizan para proteger al cliente y para nada más.'
	),
	h(2, '3.5 Quejas y reclamaciones'),
	p(
		'Las quejas se responden por escrito y con razones en un plazo de quince días hábiles. Quien responde no es la misma persona que tomó la decisión. Cada organización publica una vez al año cuántas quejas recibió, sobre qué y cuántas se resolvieron a favor del cliente.'
	),

	h(1, '4. Datos e inteligencia artificial'),
	h(2, '4.1 Uso de los datos'),
	p(
		'Solo se piden los datos que hacen falta para lo que el cliente ha solicitado. Los que se obtienen de cuentas en otras entidades, con su permiso, se usan para el servicio que lo motivó y se borran cuando termina. No se venden ni se ceden datos que permitan reconstruir los hábitos de gasto de una persona.'
	),
	p(
		'El permiso se puede retirar en cualquier momento desde el mismo lugar en que se concedió, y la organización muestra en una sola página qué permisos siguen vigentes. Todo ello, en el marco del ',
		link('Reglamento general de protección de datos', 'https://eur-lex.europa.eu/eli/reg/2016/679/oj?locale=es'),
		'.'
	),
	h(2, '4.2 Decisiones automatizadas'),
	p('Cuando un sistema automatizado interviene en una decisión que afecta a una persona, la organización adherida:'),
	numbers(
		'informa de ello antes, en lenguaje corriente;',
		'explica, si se le pide, las razones principales de esa decisión concreta y qué habría tenido que ser distinto para que cambiara;',
		'ofrece que una persona con capacidad para modificarla la revise en un plazo de diez días hábiles;',
		'comprueba al menos dos veces al año que los resultados no perjudican a ningún grupo sin motivo justificado, y conserva la comprobación;',
		'no utiliza datos de redes sociales, de salud o de ideología para fijar precios o conceder crédito.'
	),
	p(
		'Los sistemas que evalúan la solvencia o fijan el precio de seguros de vida y de salud se someten además a las obligaciones del ',
		link('Reglamento (UE) 2024/1689', 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj?locale=es'),
		' y se inscriben en el registro interno que la organización pone a disposición del comité.'
	),
	h(2, '4.3 Seguridad e incidentes'),
	p(
		'Las organizaciones prueban sus sistemas frente a ataques una vez al año como mínimo y corrigen lo que encuentren según un calendario por escrito. Si un incidente afecta a clientes, se les avisa sin esperar a conocer todos los detalles, se les dice qué pueden hacer y se les informa de nuevo cuando se sepa más. Nadie que comunique de buena fe un fallo de seguridad será perseguido por haberlo encontrado.'
	),

	h(1, '5. Conflictos de interés'),
	p(
		'Cada organización mantiene un registro de los conflictos que puede prever y de la manera de evitarlos. Los que no puedan evitarse se comunican al cliente antes de contratar, de forma que pueda tenerlos en cuenta.'
	),
	bullets(
		'La retribución del personal comercial no depende solo del volumen vendido; al menos un tercio de la parte variable se vincula a la calidad del servicio.',
		'No se aceptan regalos, viajes ni invitaciones que un observador razonable consideraría capaces de influir en una decisión. Por encima de cincuenta euros se rechazan o se declaran.',
		'Quien participa en la homologación de un producto no tiene interés económico en la empresa que lo presenta ni en una competidora directa.',
		'Los comparadores de productos indican qué parte del mercado incluyen y de quién cobran.'
	),

	h(1, '6. Relación entre las organizaciones adheridas'),
	p(
		'Las organizaciones compiten con lealtad. No difunden información falsa sobre otras, no se presentan como lo que no son y no aprovechan las reuniones del clúster para hablar de precios, de clientes o de condiciones comerciales. Lo que una comparte en un grupo de trabajo con carácter reservado no se utiliza fuera de él.'
	),
	p(
		'Las grandes pagan a las pequeñas en un plazo máximo de treinta días y no les piden exclusividad sin compensarla. Las pequeñas no prometen capacidades que todavía no tienen.'
	),

	h(1, '7. Canal de comunicación'),
	p(
		'Cualquier persona, sea o no cliente, puede comunicar un posible incumplimiento de este código a la organización afectada o directamente al comité. Puede hacerlo sin dar su nombre. Nadie sufrirá consecuencias por una comunicación de buena fe, aunque resulte equivocada.'
	),
	table(
		['Paso', 'Quién', 'Plazo'],
		['Acuse de recibo', 'Secretaría del comité', '3 días hábiles'],
		['Examen de admisión', 'Dos miembros ajenos a la organización afectada', '10 días hábiles'],
		['Audiencia de la organización afectada', 'Ponente designado por el comité', '15 días hábiles'],
		['Respuesta motivada a quien comunicó', 'Comité', '60 días hábiles desde la recepción']
	),
	p(
		'El canal no sustituye a los sistemas internos de información que la ley exige, ni impide acudir a las autoridades supervisoras o a los tribunales.'
	),

	h(1, '8. Comité de seguimiento'),
	h(2, '8.1 Composición'),
	p(
		'El comité se compone de siete personas: tres elegidas por las organizaciones adheridas, de las que al menos una procede de una start-up o de una pyme; dos designadas por asociaciones de consumidores; una por una universidad, y una experta independiente, que preside. El mandato dura tres años y puede renovarse una vez. Sus miembros se abstienen en los asuntos que afecten a la organización por la que actúan.'
	),
	h(2, '8.2 Funciones'),
	bullets(
		'Interpretar el código y publicar sus criterios.',
		'Examinar las comunicaciones recibidas y acordar medidas.',
		'Asesorar a las organizaciones que pregunten antes de actuar; la consulta es confidencial.',
		'Publicar cada año un informe sobre el cumplimiento, con lo que ha fallado y por qué.'
	),
	h(2, '8.3 Medidas en caso de incumplimiento'),
	p('Las medidas son proporcionadas al daño, a la intención y a la disposición a repararlo. De menor a mayor:'),
	numbers(
		'recomendación reservada, con un plazo para corregir;',
		'amonestación reservada;',
		'amonestación publicada en el informe anual;',
		'suspensión de la adhesión hasta que se acredite la corrección;',
		'expulsión, con publicación de sus razones.'
	),
	p(
		'Toda medida puede recurrirse una vez, en el plazo de un mes, ante tres personas que no hayan intervenido en ella. Reparar el daño antes de que el comité resuelva se tiene siempre en cuenta.'
	),

	h(1, '9. Adhesión y baja'),
	p(
		'Se adhiere quien lo solicita por escrito, firmado por una persona con poder para obligar a la organización, y presenta una declaración sobre su situación respecto de los artículos 3 a 5. Se concede un periodo de adaptación de seis meses, durante el cual no se aplican las medidas 3 a 5 del artículo 8.3. La organización puede decir en público que está adherida mientras lo esté, y solo entonces.'
	),
	p(
		'La baja es voluntaria y surte efecto a los tres meses. No pone fin a los procedimientos que estén abiertos, ni borra los anteriores.'
	),

	h(1, '10. Revisión del código'),
	p(
		'El código se revisa cada dos años y siempre que cambie una ley que le afecte. Cualquier organización adherida o cualquier miembro del comité puede proponer un cambio, que se somete a comentarios durante treinta días y se aprueba por dos tercios de las organizaciones. Cada edición se numera, se publica junto a las anteriores e indica qué ha cambiado.'
	),

	h(1, 'Cuestiones abiertas en esta revisión'),
	p('El grupo pide a quienes revisan el texto que opinen en particular sobre estos puntos:'),
	bullets(
		'¿Debe el plazo de reflexión del artículo 3.2 alcanzar también a los seguros?',
		'¿Es suficiente la revisión semestral del artículo 4.2, o conviene que dependa del número de personas afectadas?',
		'¿Puede una organización candidata participar en el comité antes de adherirse?'
	)
);
