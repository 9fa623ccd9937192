import type { Accepted, Incoming } from '../incoming.ts'
import type { Mapping } from './mapping.ts'
import { type Assigned, assignGiven, type GivenFile, loadLinked, openRows } from './read-files.ts'
import { missingFiles } from './recognise.ts'
import { type RejectedRows, rejectedRows } from './rejected.ts'
import { translator } from './translate.ts'

/** What an import did, or would do. */
export interface ImportCounts {
  rows: number
  accepted: number
  duplicates: number
  rejected: number
  kinds: Record<string, number>
  customers: { new: number; matched: number }
}

export interface ImportRun {
  mapping: Mapping
  files: readonly GivenFile[]
  /** Zone of times that name none. */
  zone: string
  rejectedPath: string
  /** Takes a batch for good, or only tells what would become of it. */
  take: (batch: Incoming[]) => Promise<Accepted>
  onProgress?: (share: number, counts: ImportCounts) => void
}

export interface ImportDone extends ImportCounts {
  rejectedFile: string | null
  /** Given, but not known to the mapping. */
  unknownFiles: string[]
  /** Known to the mapping and linked to, but not given. */
  missingFiles: string[]
}

const batchSize = 5_000
/** Batches on their way to the stores while the next rows are read. */
const inFlight = 2
const brokenRow = 'The row stands in the first column as it was; mend its quotes or separators.'

/** A row's place in its file, so that what is refused later can still be traced. */
interface Origin {
  file: string
  line: number
  columns: string[]
  values: string[]
}

/** Reads the files once, hands over what they become, and sets aside what could not be understood. */
export async function runImport(run: ImportRun): Promise<ImportDone> {
  const { assigned, unknown } = await assignGiven(run.mapping, run.files)
  const linked = await loadLinked(run.mapping, assigned)
  const main = [...assigned]
    .filter(([{ becomes }]) => becomes.length > 0)
    .flatMap(([file, parts]) => parts.map((given) => ({ file, given })))
  const columns = [...new Set(main.flatMap(({ given }) => given.columns))]
  const rejected = rejectedRows(run.rejectedPath, columns)
  const counts = noCounts()
  const take = countingCustomersOnce(run.take)
  try {
    for (const [index, { file, given }] of main.entries()) {
      const translate = translator({
        file,
        columns: given.columns,
        mapping: run.mapping,
        linked,
        zone: run.zone,
      })
      const onProgress = (share: number) => run.onProgress?.((index + share) / main.length, counts)
      await readOne({ given, translate, rejected, counts, take, onProgress })
    }
  } finally {
    await rejected.close()
  }
  counts.rejected = rejected.count()
  return {
    ...counts,
    rejectedFile: rejected.count() > 0 ? run.rejectedPath : null,
    unknownFiles: unknown,
    missingFiles: missingFiles(assigned),
  }
}

interface Reading {
  given: Assigned
  translate: ReturnType<typeof translator>
  rejected: RejectedRows
  counts: ImportCounts
  take: ImportRun['take']
  onProgress: (share: number) => void
}

async function readOne({ given, translate, rejected, counts, take, onProgress }: Reading) {
  const { columns } = given
  const file = given.given.name
  const table = await openRows(given, (line, reason, raw) => {
    counts.rows += 1
    rejected.add({ file, line, columns, values: [raw] }, { column: '', reason, fix: brokenRow })
  })
  const hands = handsOver(take, rejected, counts)
  try {
    for await (const rows of table.batches()) {
      for (const { line, values } of rows) {
        counts.rows += 1
        const origin = { file, line, columns, values }
        const { interactions, refusals } = translate(values)
        for (const refusal of refusals) rejected.add(origin, refusal)
        for (const incoming of interactions) hands.add(incoming, origin)
      }
      await hands.whenFull()
      counts.rejected = rejected.count()
      if (table.size) onProgress(table.bytesRead() / table.size)
    }
    await hands.rest()
  } finally {
    await hands.settled()
    await table.close()
  }
}

/** Gathers interactions into batches and keeps a few of them on their way. */
function handsOver(take: ImportRun['take'], rejected: RejectedRows, counts: ImportCounts) {
  let batch: { incoming: Incoming; origin: Origin }[] = []
  const onTheWay = new Set<Promise<void>>()

  async function send(given: typeof batch) {
    const done = await take(given.map(({ incoming }) => incoming))
    const refused = new Set(done.rejected.map(({ index }) => index))
    for (const { index, field, reason, fix } of done.rejected) {
      const origin = given[index]?.origin
      if (origin) rejected.add(origin, { column: field ?? '', reason, fix })
    }
    counts.accepted += done.accepted
    counts.duplicates += done.duplicates
    counts.customers.new += done.customers.new
    counts.customers.matched += done.customers.matched
    for (const [index, { incoming }] of given.entries()) {
      if (!refused.has(index)) counts.kinds[incoming.kind] = (counts.kinds[incoming.kind] ?? 0) + 1
    }
  }

  function dispatch() {
    const sent = send(batch).finally(() => onTheWay.delete(sent))
    sent.catch(() => undefined) // whoever waits next is told
    onTheWay.add(sent)
    batch = []
    return sent
  }

  return {
    add(incoming: Incoming, origin: Origin) {
      batch.push({ incoming, origin })
    },
    async whenFull() {
      if (batch.length < batchSize) return
      dispatch()
      if (onTheWay.size >= inFlight) await Promise.race(onTheWay)
    },
    async rest() {
      if (batch.length > 0) dispatch()
      await Promise.all(onTheWay)
    },
    settled: () => Promise.allSettled(onTheWay),
  }
}

/**
 * Tells each customer of an import once. Without it somebody in three batches would count three times, and in a trial,
 * which keeps nothing, as new each time: so whoever was in an earlier batch is handed over apart and not counted again.
 */
export function countingCustomersOnce(take: ImportRun['take']): ImportRun['take'] {
  const met = new Set<string>()
  let introduced: Promise<unknown> = Promise.resolve()
  return async (batch) => {
    const names = batch.map(({ person }) => nameOf(person))
    const isKnown = names.map((name) => met.has(name))
    for (const name of names) met.add(name)
    const before = introduced
    const first = takeSome(take, batch, positions(isKnown, false))
    introduced = Promise.allSettled([before, first])
    // Only when whoever met them first has counted them: batches are on their way beside each other.
    const again = before.then(() => takeSome(take, batch, positions(isKnown, true)))
    const [counted, uncounted] = await Promise.all([first, again])
    return {
      accepted: counted.accepted + uncounted.accepted,
      duplicates: counted.duplicates + uncounted.duplicates,
      rejected: [...counted.rejected, ...uncounted.rejected],
      customers: counted.customers,
    }
  }
}

function nameOf({ userId, email, phone, anonymousId }: Incoming['person']): string {
  return userId ?? email?.toLowerCase() ?? phone ?? anonymousId ?? ''
}

function positions(flags: readonly boolean[], wanted: boolean): number[] {
  return flags.flatMap((flag, position) => (flag === wanted ? [position] : []))
}

/** Hands over some of a batch; what is refused is told by its place in the whole. */
async function takeSome(take: ImportRun['take'], batch: Incoming[], places: number[]): Promise<Accepted> {
  if (places.length === 0)
    return { accepted: 0, duplicates: 0, rejected: [], customers: { new: 0, matched: 0 } }
  const done = await take(places.map((place) => batch[place] as Incoming))
  return {
    ...done,
    rejected: done.rejected.map((one) => ({ ...one, index: places[one.index] as number })),
  }
}

export function noCounts(): ImportCounts {
  return { rows: 0, accepted: 0, duplicates: 0, rejected: 0, kinds: {}, customers: { new: 0, matched: 0 } }
}
