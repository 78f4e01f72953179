// What the document page says once its text can be typed in: tools, dialogs, news. Loaded behind the editor.
import { checking } from './checking';
import { counting } from './counting';
import { editor } from './editor';
import { ended, pasteRefused, recovered } from './ended';
import { finding } from './finding';
import { moving } from './moving';
import { reading } from './reading';
import { rescued } from './rescued';
import { telling } from './telling';

export const documentLater = {
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
