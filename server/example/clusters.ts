// The five clusters and their working groups, after what the city council said of them in March 2020.
// The groups of Construction and of Circular Economy are our own, plausible from the clusters' aims.
import type { Bilingual } from '$shared/language';
import type { ClusterPhase } from '$shared/organisation';

export interface ExampleGroup {
	code: string;
	name: Bilingual;
	purpose: Bilingual;
}

export interface ExampleCluster {
	code: string;
	phase: ClusterPhase;
	name: Bilingual;
	description: Bilingual;
	groups: readonly ExampleGroup[];
}

export const CLUSTERS = [
	{
		code: 'CIB',
		phase: 'active',
		name: { es: 'Ciberseguridad', en: 'Cybersecurity' },
		description: {
			es: 'Empresas que protegen redes, sistemas y datos, empresas que necesitan esa protección, universidades e instituciones. Se presentó en octubre de 2019.',
			en: 'Firms that protect networks, systems and data, firms that need such protection, universities and institutions. Presented in October 2019.'
		},
		groups: [
			{
				code: 'CIB-FOR',
				name: { es: 'Formación, empleabilidad y FP', en: 'Training, employability and vocational training' },
				purpose: {
					es: 'Mide cuántos profesionales faltan en el sector y propone qué pueden hacer empresas y centros para formarlos.',
					en: 'Measures how many professionals the sector lacks and proposes what firms and schools can do to train them.'
				}
			},
			{
				code: 'CIB-IDI',
				name: { es: 'I+D+i', en: 'R&D and innovation' },
				purpose: {
					es: 'Estudia los puntos débiles de las pymes y reúne a quienes investigan con quienes pueden probar las soluciones.',
					en: 'Studies the weak points of small firms and brings researchers together with those who can try their solutions.'
				}
			},
			{
				code: 'CIB-DES',
				name: { es: 'Desarrollo y fortalecimiento empresarial', en: 'Business development and strengthening' },
				purpose: {
					es: 'Ayuda a las empresas de seguridad a crecer, a encontrar clientes y a presentarse juntas a proyectos grandes.',
					en: 'Helps security firms to grow, to find clients and to bid together for large projects.'
				}
			},
			{
				code: 'CIB-DIF',
				name: { es: 'Difusión y promoción', en: 'Dissemination and promotion' },
				purpose: {
					es: 'Da a conocer el clúster y explica la ciberseguridad a quienes no son especialistas.',
					en: 'Makes the cluster known and explains cybersecurity to people who are not specialists.'
				}
			}
		]
	},
	{
		code: 'FIN',
		phase: 'active',
		name: { es: 'Fintech e Insurtech', en: 'Fintech & Insurtech' },
		description: {
			es: 'Entidades financieras y aseguradoras, empresas emergentes y consultoras que quieren hacer de Madrid una capital de la tecnología financiera. Se presentó en febrero de 2020.',
			en: 'Banks, insurers, start-ups and advisers who want to make Madrid a capital of financial technology. Presented in February 2020.'
		},
		groups: [
			{
				code: 'FIN-COD',
				name: { es: 'Código deontológico', en: 'Code of ethics' },
				purpose: {
					es: 'Redacta las reglas de conducta a las que se obligan las organizaciones del clúster y cuida de que se cumplan.',
					en: 'Writes the rules of conduct that the cluster’s organisations bind themselves to, and looks after their observance.'
				}
			},
			{
				code: 'FIN-HOM',
				name: { es: 'Homologación de productos', en: 'Product approval' },
				purpose: {
					es: 'Diseña un sistema para comprobar productos y servicios financieros con criterios conocidos de antemano.',
					en: 'Designs a system to examine financial products and services by criteria known in advance.'
				}
			},
			{
				code: 'FIN-INF',
				name: { es: 'Informes del sector', en: 'Sector reports' },
				purpose: {
					es: 'Prepara y reparte informes que dan a conocer el sector: quiénes lo forman, qué ofrecen y qué les falta.',
					en: 'Prepares and distributes reports that make the sector known: who is in it, what they offer, what they lack.'
				}
			}
		]
	},
	{
		code: 'BDI',
		phase: 'active',
		name: { es: 'Big Data e Inteligencia Artificial', en: 'Big Data & Artificial Intelligence' },
		description: {
			es: 'Grandes empresas, pymes y universidades que comparten datos, proyectos y talento. Su plan estratégico es de 2019.',
			en: 'Large firms, small ones and universities who share data, projects and talent. Their strategic plan dates from 2019.'
		},
		groups: [
			{
				code: 'BDI-PRO',
				name: { es: 'Proyectos interoperables', en: 'Interoperable projects' },
				purpose: {
					es: 'Pone en marcha proyectos entre varias organizaciones cuyos sistemas tienen que entenderse.',
					en: 'Starts projects between several organisations whose systems have to understand each other.'
				}
			},
			{
				code: 'BDI-DAT',
				name: { es: 'Datos', en: 'Data' },
				purpose: {
					es: 'Acuerda cómo se describen, se comparten y se cuidan los datos entre las organizaciones del clúster.',
					en: 'Agrees how data are described, shared and looked after between the cluster’s organisations.'
				}
			},
			{
				code: 'BDI-TAL',
				name: { es: 'Talento', en: 'Talent' },
				purpose: {
					es: 'Escribe el Libro Blanco sobre las competencias que necesitan las empresas y acerca la universidad a la práctica.',
					en: 'Writes the White Paper on the skills that companies need and brings universities closer to practice.'
				}
			},
			{
				code: 'BDI-COM',
				name: { es: 'Comunicación y difusión', en: 'Communication and dissemination' },
				purpose: {
					es: 'Cuenta lo que hace el clúster, dentro y fuera de él, en palabras que se entienden.',
					en: 'Tells what the cluster does, inside and outside it, in words that can be understood.'
				}
			},
			{
				code: 'BDI-FIN',
				name: { es: 'Financiación', en: 'Financing' },
				purpose: {
					es: 'Busca convocatorias y fondos para los proyectos del clúster y ayuda a preparar las solicitudes.',
					en: 'Looks for calls and funds for the cluster’s projects and helps to prepare the applications.'
				}
			},
			{
				code: 'BDI-LEG',
				name: { es: 'Asuntos legales', en: 'Legal issues' },
				purpose: {
					es: 'Estudia las obligaciones que afectan a los datos y a la inteligencia artificial y las traduce a reglas de trabajo.',
					en: 'Studies the obligations that bear on data and artificial intelligence and turns them into working rules.'
				}
			}
		]
	},
	{
		code: 'CEI',
		phase: 'active',
		name: { es: 'Construcción, Ingeniería e Infraestructuras', en: 'Construction, Engineering & Infrastructure' },
		description: {
			es: 'Constructoras, ingenierías y centros de estudio que buscan proyectos fuera de España y nuevas formas de construir ciudad. En marcha desde 2018.',
			en: 'Builders, engineering firms and schools who look for projects abroad and for new ways of building cities. Running since 2018.'
		},
		groups: [
			{
				code: 'CEI-INT',
				name: { es: 'Promoción internacional', en: 'International promotion' },
				purpose: {
					es: 'Prepara la presencia conjunta del sector en otros países, con las pymes al lado de las grandes.',
					en: 'Prepares the sector’s joint presence in other countries, small firms beside large ones.'
				}
			},
			{
				code: 'CEI-INN',
				name: { es: 'Ciudad inteligente e innovación', en: 'Smart city and innovation' },
				purpose: {
					es: 'Prueba en la ciudad tecnologías de obra, movilidad y mantenimiento de infraestructuras.',
					en: 'Tries out in the city technologies for building, mobility and the upkeep of infrastructure.'
				}
			},
			{
				code: 'CEI-REH',
				name: { es: 'Rehabilitación sostenible', en: 'Sustainable rehabilitation' },
				purpose: {
					es: 'Relaciona la rehabilitación de edificios con la Agenda 2030 y con los objetivos climáticos.',
					en: 'Relates the rehabilitation of buildings to the 2030 Agenda and to climate goals.'
				}
			}
		]
	},
	{
		code: 'ECO',
		phase: 'forming',
		name: { es: 'Economía Circular', en: 'Circular Economy' },
		description: {
			es: 'En formación. Tendrá su centro en Vicálvaro, con incubación de empresas, formación y un laboratorio donde probar procesos y productos.',
			en: 'Being formed. It will have its centre in Vicálvaro, with incubation of firms, training and a laboratory where processes and products are tried.'
		},
		groups: [
			{
				code: 'ECO-INC',
				name: { es: 'Incubación y economía social', en: 'Incubation and social economy' },
				purpose: {
					es: 'Define cómo se eligen y se acompañan los proyectos; al menos uno de cada cuatro será de economía social.',
					en: 'Defines how projects are chosen and supported; at least one in four will belong to the social economy.'
				}
			},
			{
				code: 'ECO-LAB',
				name: { es: 'Laboratorio y prototipos', en: 'Laboratory and prototypes' },
				purpose: {
					es: 'Decide qué equipos y qué reglas de uso necesita el laboratorio de fabricación.',
					en: 'Decides which equipment and which rules of use the fabrication laboratory needs.'
				}
			},
			{
				code: 'ECO-RES',
				name: { es: 'Residuos y materias primas secundarias', en: 'Waste and secondary raw materials' },
				purpose: {
					es: 'Estudia qué residuos de la ciudad pueden volver al mercado y qué se lo impide.',
					en: 'Studies which of the city’s waste can return to the market, and what stands in its way.'
				}
			}
		]
	}
] as const satisfies readonly ExampleCluster[];

export type ClusterCode = (typeof CLUSTERS)[number]['code'];
export type GroupCode = (typeof CLUSTERS)[number]['groups'][number]['code'];
