// A bare relay: what one says the others of the same address hear. It knows nothing, keeps nothing, checks nothing.
import { WebSocketServer } from 'ws';

/** @type {Map<string, Set<import('ws').WebSocket>>} */
const rooms = new Map();

new WebSocketServer({ port: Number(process.env.PORT), host: '127.0.0.1' }).on('connection', (socket, request) => {
	const name = request.url ?? '/';
	const room = rooms.get(name) ?? new Set();
	rooms.set(name, room.add(socket));
	socket.on('message', (data) => {
		for (const other of room) if (other !== socket) other.send(data, { binary: true });
	});
	socket.on('error', () => {});
	socket.on('close', () => {
		room.delete(socket);
		if (room.size === 0) rooms.delete(name);
	});
});
