// What the machine room can see of a running Ateneo, for Prometheus: GET /metrics.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the sync tells: it counts, and knows nothing of who reads it. */
export interface SyncMetrics {
	/** From accepting an update to its commit, in seconds. */
	acknowledged: Histogram;
	/** Rows in one commit. */
	groupRows: Histogram;
	/** Messages refused and connections ended by us, by close code. */
	closed: Counter<'code'>;
	/** Bytes refused and kept apart. */
	quarantined: Counter;
	/** SyncStep1 asked because an update stood on something unknown. */
	resyncs: Counter;
	/** From a change of rights to the last socket judged, in seconds. */
	revoked: Histogram;
	/** Folds of a log, and those that failed. */
	folded: Counter<'outcome'>;
}

export interface Metrics extends SyncMetrics {
	/** In Prometheus' text format. */
	text(): Promise<string>;
	contentType: string;
}

const FAST_SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.5, 1, 5];

/** `live` is asked when somebody reads. */
export function makeMetrics(live: () => { sockets: number; rooms: number; waiting: number }): Metrics {
	const registry = new Registry();
	const registers = [registry];
	// Memory, CPU, delay of the event loop with its p99; looked at ten times a second, since each look costs.
	collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 });

	const gauge = (name: 'sockets' | 'rooms' | 'waiting', help: string) =>
		new Gauge({
			name: `ateneo_sync_${name}`,
			help,
			registers,
			collect() {
				this.set(live()[name]);
			}
		});
	gauge('sockets', 'Open sockets');
	gauge('rooms', 'Documents in memory');
	gauge('waiting', 'Rooms with rows that wait for a commit');

	return {
		acknowledged: new Histogram({
			name: 'ateneo_sync_acknowledged_seconds',
			help: 'From accepting an update to its commit',
			buckets: FAST_SECONDS,
			registers
		}),
		groupRows: new Histogram({
			name: 'ateneo_sync_group_rows',
			help: 'Rows in one commit',
			buckets: [1, 2, 4, 8, 16, 32, 64, 128, 512],
			registers
		}),
		closed: new Counter({
			name: 'ateneo_sync_closed_total',
			help: 'Connections ended by the server',
			labelNames: ['code'] as const,
			registers
		}),
		quarantined: new Counter({ name: 'ateneo_sync_quarantined_total', help: 'Refused messages kept apart', registers }),
		resyncs: new Counter({
			name: 'ateneo_sync_resyncs_total',
			help: 'Updates that stood on something unknown',
			registers
		}),
		revoked: new Histogram({
			name: 'ateneo_sync_revoked_seconds',
			help: 'From a change of rights to the last socket judged',
			buckets: FAST_SECONDS,
			registers
		}),
		folded: new Counter({
			name: 'ateneo_sync_folded_total',
			help: 'Folds of a log',
			labelNames: ['outcome'] as const,
			registers
		}),
		text: () => registry.metrics(),
		contentType: registry.contentType
	};
}
