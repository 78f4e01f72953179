// What the document page says once its text can be typed in, in the shape of the Spanish one.
import type { documentLater as es } from '../es/document-later';
import { checking } from './checking';
import { counting } from './counting';
import { editor } from './editor';
import { ended, pasteRefused, recovered } from './ended';
import { finding } from './finding';
import { moving } from './moving';
import { reading } from './reading';
import { rescued } from './rescued';
import { telling } from './telling';

export const documentLater: typeof es = {
	checking,
	counting,
	editor,
	ended,
	finding,
	moving,
	pasteRefused,
	reading,
	recovered,
	rescued,
	telling
};
