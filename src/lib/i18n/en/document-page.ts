// What the document page says, in the shape of the Spanish one.
import type { documentPage as es } from '../es/document-page';
import { document } from './document';
import { editor } from './editor';
import { rescued } from './rescued';

export const documentPage: typeof es = { document, editor, rescued };
