// The description of the API, made from the routes' own schemas.
import { json } from '@sveltejs/kit';
import { describe, type Routes } from '../openapi';

const routes = import.meta.glob<Routes[string]>(['../**/+server.ts', '!./+server.ts'], { eager: true });

export const GET = () => json(describe(routes));
