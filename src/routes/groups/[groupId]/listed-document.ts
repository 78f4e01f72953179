// A document as the group's page lists it.
import type { PageData } from './$types';

export type ListedDocument = PageData['documents'][number];
