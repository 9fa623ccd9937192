import type { Context } from '../../../platform/context.ts'
import { Conflict } from '../../../platform/errors.ts'
import { afterMuchArrived } from '../../customers/index.ts'
import type { Intake } from '../accept.ts'
import { removeImported } from '../imports/undo.ts'
import type { Incoming } from '../incoming.ts'
import { sampleCompany } from '../sample/sample-company.ts'
import type { Sample } from './contract.ts'
import * as store from './store.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'sample.load': SampleOrder
    'sample.remove': Record<string, never>
  }
}

/** Everything the sample brings carries this mark, so that it can be removed to the last row. */
const sampleMark = 'sample'

export async function showSample(context: Context): Promise<Sample> {
  return shown(await store.findSample(context))
}

export function askForSample(context: Context, order: Partial<SampleOrder> = {}): Promise<Sample> {
  const { seed = 'attune', customers = 5_000, until = startOfDay(context.now()) } = order
  return context.transaction(async (tx) => {
    const { status } = await store.lockSample(tx)
    if (status !== 'absent') {
      throw new Conflict(`The sample company is ${words[status]} already.`, { fix: 'Remove it first.' })
    }
    await tx.enqueue('sample.load', { seed, customers, until })
    await tx.audit('sample.loaded', { after: { seed, customers, until } })
    return shown(await store.changeSample(tx, { status: 'loading', progress: 0, interactions: 0, until }))
  })
}

const words = { absent: 'not here', loading: 'being loaded', present: 'here', removing: 'being removed' }

/** Also while it is being loaded, or when an earlier removal got stuck: whatever is here of it goes. */
export function askForRemoval(context: Context): Promise<Sample> {
  return context.transaction(async (tx) => {
    const { status } = await store.lockSample(tx)
    if (status === 'absent')
      throw new Conflict('The sample company is not here.', { fix: 'There is nothing to remove.' })
    await tx.enqueue('sample.remove', {})
    await tx.audit('sample.removed')
    return shown(await store.changeSample(tx, { status: 'removing', progress: 0 }))
  })
}

export interface SampleOrder {
  seed: string
  customers: number
  /** The day before whose start the twelve months end. */
  until: string
}

const batchSize = 5_000

/**
 * Writes the twelve months; a run that was cut off starts over, and nothing counts twice. Ends early when somebody
 * asks for its removal.
 */
export async function loadSample(context: Context, intake: Intake, order: SampleOrder) {
  const company = companyOf(order)
  const until = Date.parse(order.until)
  let interactions = 0
  // In order of time, so that each insert touches one or two months and not all of them.
  const inTime = [...company.interactions()].sort(
    (a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt),
  )
  const from = until - 365 * 86_400_000
  for (const batch of batchesOf(inTime)) {
    await intake.accept({ name: sampleMark, importId: sampleMark }, batch)
    interactions += batch.length
    const reached = Date.parse(batch.at(-1)?.occurredAt ?? '')
    const isWanted = await store.keepLoading(context, {
      interactions,
      progress: (reached - from) / (until - from),
    })
    if (!isWanted) return
  }
  await store.keepLoading(context, { status: 'present', progress: 1 })
  await afterMuchArrived(context)
}

/** The company itself, with what was planted in it. */
export function companyOf({ seed, customers, until }: SampleOrder) {
  return sampleCompany({ seed, customers, until: new Date(`${until}T00:00:00Z`) })
}

export async function removeSample(context: Context, intake: Intake) {
  await removeImported(context, sampleMark)
  await intake.takeBackWords(sampleMark)
  intake.forgetCustomers()
  await store.changeSample(context, { status: 'absent', progress: 0, interactions: 0, until: null })
  await afterMuchArrived(context)
}

function* batchesOf(interactions: Iterable<Incoming>): Generator<Incoming[]> {
  let batch: Incoming[] = []
  for (const interaction of interactions) {
    batch.push(interaction)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function startOfDay(instant: Date) {
  return instant.toISOString().slice(0, 10)
}

function shown({ status, progress, interactions, until }: store.SampleRow): Sample {
  return { status, progress, interactions, until }
}
