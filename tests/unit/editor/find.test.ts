// Finding a tool by what is typed after a slash, and how its keys are written.
import { describe, expect, it } from 'vitest';
import { matches } from '$lib/editor/find';
import { ariaShortcut, shortcutFor } from '$lib/editor/shortcut';

describe('finding', () => {
	it.each([
		['', true],
		['tít', true],
		['TIT', true],
		['titulo 2', true],
		['2', true],
		['itulo', false],
		['titulo 3', false],
		['encab', true]
	])('“%s” finds «Título 2», also called encabezado: %s', (query, found) => {
		expect(matches(query, ['Título 2', 'encabezado'])).toBe(found);
	});
});

describe('keys', () => {
	const words = { Mod: 'Ctrl', Shift: 'Mayús', Alt: 'Alt', Enter: 'Intro' };

	it('as they stand on the keyboard', () => {
		expect(shortcutFor('Mod-Shift-8', words, false)).toBe('Ctrl+Mayús+8');
		expect(shortcutFor('Mod-b', words, false)).toBe('Ctrl+B');
		expect(shortcutFor('Mod-Enter', words, false)).toBe('Ctrl+Intro');
		expect(shortcutFor('Mod-Shift-8', words, true)).toBe('⌘⇧8');
	});

	it('as screen readers expect them', () => {
		expect(ariaShortcut('Mod-Shift-8', false)).toBe('Control+Shift+8');
		expect(ariaShortcut('Mod-k', true)).toBe('Meta+k');
	});
});
