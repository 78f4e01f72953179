// Work that has failed for good: administrators see it, try it again, or let it go.
import { codeOf, notFound } from '$shared/errors';
import { accessPlatform } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import { record } from '../events';
import type { FailedJob } from '../jobs';

/** The last first. Throws notFound for whoever does not run the platform. */
export async function listFailedJobs(app: App, person: Person): Promise<FailedJob[]> {
	await accessPlatform(app, person, 'jobs.manage');
	return app.jobs.listFailed();
}

/** How much there is, for somebody who may see it; null for everybody else. */
export async function countFailedJobs(app: App, person: Person): Promise<number | null> {
	try {
		return (await listFailedJobs(app, person)).length;
	} catch (error) {
		if (codeOf(error) === 'notFound') return null;
		throw error;
	}
}

/** Tries again at once. Throws notFound for whoever does not run the platform, and where there is no such work. */
export async function tryJobAgain(app: App, person: Person, { jobId }: { jobId: string }): Promise<void> {
	const { actor, job } = await accessFailedJob(app, person, jobId);
	await app.db.transaction(async (tx) => {
		if (!(await app.jobs.tryAgain(tx, job))) throw notFound('job');
		await record(tx, actor, 'job.triedAgain', { kind: 'job', id: job.id, data: { name: job.name } });
	});
	app.jobs.wake(job);
}

/** Lets go of it, for good. Throws as tryJobAgain does. */
export async function dismissJob(app: App, person: Person, { jobId }: { jobId: string }): Promise<void> {
	const { actor, job } = await accessFailedJob(app, person, jobId);
	await app.db.transaction(async (tx) => {
		if (!(await app.jobs.dismiss(tx, job))) throw notFound('job');
		await record(tx, actor, 'job.dismissed', { kind: 'job', id: job.id, data: { name: job.name, error: job.error } });
	});
}

async function accessFailedJob(app: App, person: Person, jobId: string) {
	const { actor } = await accessPlatform(app, person, 'jobs.manage');
	const job = (await app.jobs.listFailed()).find(({ id }) => id === jobId);
	if (!job) throw notFound('job');
	return { actor, job };
}
