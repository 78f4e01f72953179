// What the document page says besides what every page says, before its text can be typed in. Loaded there only.
import { document } from './document';

export const documentPage = { document };
