// A thread for those who attack, so that the honest people's clock runs undisturbed in theirs.
import { workerData } from 'node:worker_threads';
import { ATTACKS, type AttackName, type Scene } from './client/attacks';

const { attack, scene } = workerData as { attack: AttackName; scene: Scene };
await ATTACKS[attack](scene);
