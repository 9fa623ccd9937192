import type { Kysely } from 'kysely'
import { fromKysely, type JobWithMetadata, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Context } from '../context.ts'
import type { JobData, Tables } from '../postgres/tables.ts'
import { type DueLook, wakeWhenDue } from './due.ts'
import { putOff } from './giving-way.ts'

type JobName = keyof JobData & string

export interface JobPlan<N extends JobName> {
  name: N
  /** Also runs by itself, with empty data: each minute, hour or day (at 03:00 of the organisation's zone), or a cron line. */
  every?: 'minute' | 'hour' | 'day' | (string & {})
  run(context: Context, data: JobData[N]): Promise<unknown>
  /** How often it is tried again after a failure, waiting longer each time; 5 unless told. */
  retryLimit?: number
  /** Seconds one run may take before it counts as hung and is tried again; 15 minutes unless told. */
  expireInSeconds?: number
  /** How many run at once in one process; 1 unless told. */
  atOnce?: number
  /** Jobs with the same key run one after another, in all processes together. Fixed once a job has been used. */
  onePer?(data: JobData[N]): string
  /** While it runs, jobs that give way wait. */
  bringsMuch?: true
  /** Is put off, for half an hour at most, while a job runs that brings much: it works something out of everything. */
  givesWay?: true
}

/** A job as the house sees it: what its data looks like only concerns whoever enqueues and runs it. */
export interface Job extends Omit<JobPlan<JobName>, 'name' | 'run' | 'onePer'> {
  readonly name: string
  run(context: Context, data: unknown): Promise<unknown>
  onePer?(data: unknown): string
}

/** Declares what runs in the background. `run` is an ordinary function; a job may run twice, so it must bear that. */
export function job<N extends JobName>(plan: JobPlan<N>): Job {
  return plan as unknown as Job
}

export interface Jobs {
  /** With a transaction's `db`, the job is there if, and only if, the transaction is committed. */
  enqueue<N extends JobName>(db: Kysely<Tables>, name: N, data: JobData[N]): Promise<void>
  /** Lets running jobs finish for at most 10 s; what is still unfinished is run again by the next start. */
  stop(): Promise<void>
}

export interface JobsPlan {
  url: string
  jobs: readonly Job[]
  /** The context jobs run in: the system's. */
  contextFor(): Context
  log: Logger
  /** Time zone of `every: 'day'`. */
  zone?: string
  /** False: only enqueues, as a process that answers requests beside separate workers. */
  work?: boolean
  /** Seconds without a sign of life after which a job's worker counts as dead and the job is run again; at least 10. */
  heartbeatSeconds?: number
}

export async function startJobs(plan: JobsPlan): Promise<Jobs> {
  const { jobs, work = true } = plan
  const boss = newBoss({ ...plan, work })
  await boss.start()
  for (const one of jobs) await openQueue(boss, one, plan)
  if (work) await keepSchedules(boss, plan)
  const look = work ? await startWorking(boss, plan) : undefined
  return {
    enqueue: enqueueWith(boss, jobs),
    async stop() {
      await look?.stop()
      await stop(boss)
    },
  }
}

/**
 * Gives jobs to the workers of another process on the same database, which knows what they are and has opened their queues.
 * For jobs that are not `onePer`: only who knows them can tell which of those belong together.
 */
export async function giveJobs(plan: Pick<JobsPlan, 'url' | 'log'>): Promise<Jobs> {
  const boss = newBoss({ ...plan, work: false })
  await boss.start()
  return {
    async enqueue(db, name, data) {
      const queue = await boss.getQueue(name)
      if (queue?.policy !== 'standard') throw new Error(`A job “${name}” cannot be given to another process.`)
      await boss.send(name, data as object, { db: fromKysely(db) })
    },
    stop: () => stop(boss),
  }
}

function newBoss({ url, log, work }: Pick<JobsPlan, 'url' | 'log'> & { work: boolean }): PgBoss {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'attune jobs',
    schema: 'jobs',
    max: 6,
    useListenNotify: work,
    schedule: work,
    supervise: work,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  })
  boss.on('error', (error) => log.warn({ err: error }, 'The background jobs met an error; they go on.'))
  boss.on('warning', (warning) => log.warn(warning.message))
  return boss
}

function stop(boss: PgBoss): Promise<void> {
  return boss.stop({ graceful: true, timeout: 10_000 })
}

async function openQueue(boss: PgBoss, one: Job, { heartbeatSeconds = 30 }: JobsPlan): Promise<void> {
  const { name, retryLimit = 5, expireInSeconds = 900, onePer } = one
  const options = {
    retryLimit,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds,
    heartbeatSeconds,
    notify: true,
  }
  await boss.createQueue(name, { ...options, policy: onePer ? 'singleton' : 'standard' })
  await boss.updateQueue(name, options)
}

const crons: Record<string, string> = { minute: '* * * * *', hour: '0 * * * *', day: '0 3 * * *' }

/** A run that fell into a time when Attune was off is made up for, once. Jobs that lost their `every` no longer run. */
async function keepSchedules(boss: PgBoss, { jobs, zone = 'UTC' }: JobsPlan): Promise<void> {
  const repeated = jobs.filter(({ every }) => every)
  for (const { name, every } of repeated) {
    await boss.schedule(name, crons[every!] ?? every!, {}, { tz: zone, missed: 'once' })
  }
  for (const { name } of await boss.getSchedules()) {
    if (!repeated.some((one) => one.name === name)) await boss.unschedule(name)
  }
}

/** Looking for jobs is left to one question for all queues; without word from the database each worker looks for itself. */
const pauses = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 60 }

async function startWorking(boss: PgBoss, plan: JobsPlan): Promise<DueLook> {
  const workers = new Map<string, string[]>()
  await Promise.all(
    plan.jobs.map(async (one) => {
      const some = Array.from({ length: one.atOnce ?? 1 }, () => startWorker(boss, one, plan))
      workers.set(one.name, await Promise.all(some))
    }),
  )
  const wake = (name: string) => {
    for (const worker of workers.get(name) ?? []) boss.notifyWorker(worker)
  }
  return wakeWhenDue({ db: plan.contextFor().db, log: plan.log, names: [...workers.keys()], wake })
}

/** Each worker has an id of its own, by which it is woken. */
async function startWorker(boss: PgBoss, { name, run, givesWay }: Job, plan: JobsPlan): Promise<string> {
  const options = { ...pauses, includeMetadata: true } as const
  const worker = await boss.work<unknown, void, typeof options>(name, options, async ([found]) => {
    if (!found) return
    try {
      const context = plan.contextFor()
      if (givesWay && (await putOff(boss, { context, jobs: plan.jobs, found }))) return
      await run(context, found.data)
    } catch (error) {
      tellFailure(plan.log, found, error)
      throw error
    } finally {
      boss.notifyWorker(worker) // look for the next one without a pause
    }
  })
  return worker
}

function tellFailure(
  log: Logger,
  { name, id, retryCount, retryLimit }: JobWithMetadata<unknown>,
  error: unknown,
): void {
  const entry = { err: error, job: name, jobId: id }
  if (retryCount < retryLimit) log.warn(entry, 'A job failed and is tried again.')
  else log.error(entry, 'A job failed for good.')
}

function enqueueWith(boss: PgBoss, jobs: readonly Job[]): Jobs['enqueue'] {
  const known = new Map(jobs.map((one) => [one.name, one]))
  return async (db, name, data) => {
    const one = known.get(name)
    if (!one) throw new Error(`No job is named “${name}”: add it to its capability's jobs.`)
    const singletonKey = one.onePer?.(data)
    await boss.send(name, data as object, { db: fromKysely(db), ...(singletonKey && { singletonKey }) })
  }
}
