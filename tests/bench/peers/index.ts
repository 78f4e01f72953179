// All servers that are measured.
import type { PeerName } from '../target';
import { Ateneo } from './ateneo';
import { Hocuspocus } from './hocuspocus';
import type { House, Peer } from './peer';
import { Relay } from './relay';
import { Yws } from './yws';

export const makePeers = (house: House): Record<PeerName, Peer> => ({
	ateneo: new Ateneo(house),
	hocuspocus: new Hocuspocus(house),
	yws: new Yws(house),
	relay: new Relay(house)
});
