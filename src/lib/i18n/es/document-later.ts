// What the document page says once its text can be typed in: tools, dialogs, news. Loaded behind the editor.
import { checking } from './checking';
import { editor } from './editor';
import { ended, pasteRefused, recovered } from './ended';
import { finding } from './finding';
import { moving } from './moving';
import { reading } from './reading';
import { rescued } from './rescued';

export const documentLater = {
	checking,
	editor,
	ended,
	finding,
	moving,
	pasteRefused,
	reading,
	recovered,
	rescued
};
