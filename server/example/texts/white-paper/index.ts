// The Talent group's White Paper on the skills that companies need: a draft, with invented figures.
import { bold, doc, p, quote, rule } from '../../../documents/templates';
import { annexes } from './annexes';
import { gap } from './gap';
import { method } from './method';
import { profiles } from './profiles';
import { recommendations } from './recommendations';
import { summary } from './summary';

export const whitePaper = doc(
	quote([
		bold('Texto de ejemplo. '),
		'Este borrador muestra cómo trabaja un grupo en Ateneo. Las cifras, las respuestas y las citas son inventadas; ninguna organización real ha participado en la encuesta que aquí se describe. Puede corregirlo, ampliarlo o borrarlo sin miedo.'
	]),
	p('Grupo de Talento · clúster de Big Data e Inteligencia Artificial · edición de 2026'),
	rule(),
	...summary,
	...gap,
	...method,
	...profiles,
	...recommendations,
	...annexes
);
