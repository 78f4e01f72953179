// What the document page says before its text can be typed in, in the shape of the Spanish one.
import type { documentPage as es } from '../es/document-page';
import { document } from './document';

export const documentPage: typeof es = { document };
