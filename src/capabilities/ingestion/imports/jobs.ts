import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../../../platform/context.ts'
import { Problem } from '../../../platform/errors.ts'
import { type Job, job } from '../../../platform/jobs/jobs.ts'
import { afterMuchArrived } from '../../customers/index.ts'
import type { Intake } from '../accept.ts'
import type { Accepted, Incoming } from '../incoming.ts'
import { countingCustomersOnce } from './customers-once.ts'
import { type ImportCounts, type ImportDone, runImport } from './run.ts'
import * as store from './store.ts'
import { forgetTurnedAway } from './turned-away.ts'
import { removeImported } from './undo.ts'
import { removeUploads } from './uploads.ts'

const hours = 3600

/** Reading, importing and taking back, in the background. A run that was cut off starts over: nothing counts twice. */
export function importJobs(intake: Intake): Job[] {
  return [
    job({
      name: 'imports.try',
      run: (context, { id }) => tryOut(context, intake, id),
      retryLimit: 2,
      expireInSeconds: 6 * hours,
    }),
    job({
      name: 'imports.run',
      run: (context, { id }) => run(context, intake, id),
      bringsMuch: true,
      retryLimit: 10,
      expireInSeconds: 24 * hours,
    }),
    job({
      name: 'imports.undo',
      run: (context, { id }) => undo(context, intake, id),
      retryLimit: 10,
      expireInSeconds: 6 * hours,
    }),
  ]
}

async function tryOut(context: Context, intake: Intake, id: string) {
  const found = await store.findImport(context, id)
  if (found.status !== 'trying') return
  await tellingOfErrors(context, id, async () => {
    const source = sourceOf(found)
    const done = await read(
      context,
      found,
      countingCustomersOnce((batch) => intake.rehearse(source, batch)),
    )
    await forgetTurnedAway(context, intake, { found, rejectedFile: done.rejectedFile, keepFiles: true })
    await store.changeImport(context, id, {
      status: 'tried',
      trial: countsOf(done),
      progress: 1,
      rejected_path: done.rejectedFile,
    })
  })
}

async function run(context: Context, intake: Intake, id: string) {
  const found = await store.findImport(context, id)
  if (found.status !== 'running') return
  await tellingOfErrors(context, id, async () => {
    const source = sourceOf(found)
    const done = await read(context, found, (batch) => intake.takeOver(source, batch))
    await forgetTurnedAway(context, intake, { found, rejectedFile: done.rejectedFile, keepFiles: false })
    await store.changeImport(context, id, {
      status: 'done',
      result: { ...countsOf(done), customers: await customersOf(context, id, done) },
      progress: 1,
      rejected_path: done.rejectedFile,
      finished_at: context.now(),
    })
    await afterMuchArrived(context)
  })
}

/** Whom the import made known is asked: one that was cut off and started over finds them there. */
async function customersOf(context: Context, id: string, { customers }: ImportDone) {
  const brought = await store.countBrought(context, id)
  return { new: brought, matched: Math.max(0, customers.new + customers.matched - brought) }
}

async function undo(context: Context, intake: Intake, id: string) {
  const found = await store.findImport(context, id)
  if (found.status !== 'undoing') return
  await removeImported(context, id)
  await intake.takeBackWords(id)
  intake.forgetCustomers()
  await removeUploads(await store.filesOf(context, found.files))
  await store.changeImport(context, id, { status: 'undone', progress: 1, finished_at: context.now() })
  await afterMuchArrived(context)
}

function sourceOf({ id, mapping }: store.ImportRow) {
  return { name: mapping.source, importId: id }
}

/** Progress is written at most once a second: people look at it, nothing hangs on it. */
async function read(
  context: Context,
  found: store.ImportRow,
  take: (batch: Incoming[]) => Promise<Accepted>,
) {
  const folder = join(context.settings.data, 'imports', found.id)
  await mkdir(folder, { recursive: true })
  let toldAt = 0
  return runImport({
    mapping: found.mapping,
    files: await store.filesOf(context, found.files),
    zone: context.settings.zone,
    rejectedPath: join(folder, 'rejected.csv'),
    take,
    onProgress(progress) {
      if (Date.now() - toldAt < 1000) return
      toldAt = Date.now()
      store
        .changeImport(context, found.id, { progress })
        .catch((error) => context.log.warn({ err: error }, 'The progress of an import could not be written.'))
    },
  })
}

/** What a person can mend is told to them and not tried again; anything else is the job's to retry. */
async function tellingOfErrors(context: Context, id: string, work: () => Promise<void>) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 429) throw error
    const { file, line, column, fix } = error.where
    const place = [file, line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(', ')
    await store.changeImport(context, id, {
      status: 'failed',
      error: { message: place ? `${error.message} (${place})` : error.message, fix: fix ?? null },
      finished_at: context.now(),
    })
  }
}

function countsOf({
  rows,
  accepted,
  duplicates,
  rejected,
  kinds,
  customers,
  leftOut,
}: ImportDone): ImportCounts {
  return { rows, accepted, duplicates, rejected, kinds, customers, leftOut }
}
