// The log: one line of JSON an event, no secrets. Cookies, tokens and bodies never reach it.
import pino from 'pino';

export type Log = pino.Logger;

export const makeLog = (level: string): Log =>
	pino({ level, redact: ['password', 'token', 'cookie', 'headers.cookie', 'headers.authorization'] });
