// What a picture is, by its bytes and by nothing else.
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../server/images/kinds';

const of = (text: string, encoding: BufferEncoding = 'utf8') => kindOf(Buffer.from(text, encoding));

describe('pictures', () => {
	it.each([
		['png', '\x89PNG\r\n\x1a\n…'],
		['jpeg', '\xff\xd8\xff\xe0…'],
		['webp', 'RIFF\x01\x02\x03\x04WEBPVP8 ']
	])('%s', (kind, bytes) => expect(of(bytes, 'latin1')).toBe(kind));

	it.each([
		'<svg xmlns="http://www.w3.org/2000/svg"/>',
		'\ufeff  <?xml version="1.0"?>\n<svg>',
		'<!-- by hand --><!-- twice -->\n<svg\twidth="1">',
		'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd"><svg>',
		'<?xml version="1.0"?><!DOCTYPE svg [ <!ENTITY a "b>"> ]><svg/>',
		'<svg:svg xmlns:svg="http://www.w3.org/2000/svg">'
	])('svg: %s', (text) => expect(of(text)).toBe('svg'));
});

describe('no pictures of ours', () => {
	it.each([
		['nothing', ''],
		['a GIF', 'GIF89a…'],
		['a PDF', '%PDF-1.7'],
		['a page', '<!doctype html><html><body><svg></svg>'],
		['a page that begins with a comment', '<!-- <svg> --><html>'],
		['a program', 'MZ\x90\x00'],
		['an archive', 'PK\x03\x04'],
		['words', 'svg'],
		['another element', '<svgs>'],
		['a comment that does not end', '<!-- <svg>'],
		['a document type that does not end', '<!DOCTYPE svg [ <svg>'],
		['a RIFF of another kind', 'RIFF\x01\x02\x03\x04WAVE'],
		['half a PNG’s name', '\x89PNG\r\n']
	])('%s', (_, bytes) => expect(of(bytes, 'latin1')).toBe(null));

	it('is told at once, however many comments there are', () => {
		expect(of(`${'<!-- -->'.repeat(100_000)}<html>`)).toBe(null);
	});
});
