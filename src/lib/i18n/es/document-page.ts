// What the document page says besides what every page says. Loaded there only: it is half of all words.
import { document } from './document';
import { editor } from './editor';
import { rescued } from './rescued';

export const documentPage = { document, editor, rescued };
