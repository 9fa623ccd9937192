import type { Accepted, Incoming } from '../incoming.ts'
import { handOver, type Origin } from './hand-over.ts'
import type { Mapping } from './mapping.ts'
import { type Assigned, assignGiven, type GivenFile, loadLinked, openRows } from './read-files.ts'
import { missingFiles } from './recognise.ts'
import { type RejectedRows, rejectedRows } from './rejected.ts'
import { type Translated, type Translator, translator } from './translate.ts'

/** What an import did, or would do. */
export interface ImportCounts {
  rows: number
  accepted: number
  duplicates: number
  rejected: number
  kinds: Record<string, number>
  customers: { new: number; matched: number }
  /** Rows that were passed over though nothing is wrong with them, by reason. */
  leftOut: Record<string, number>
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

const brokenRow = 'The row stands in the first column as it was; mend its quotes or separators.'

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
  const people = new Set<string>()
  try {
    for (const [index, { file, given }] of main.entries()) {
      const translate = translator<Origin>({
        file,
        columns: given.columns,
        mapping: run.mapping,
        linked,
        zone: run.zone,
      })
      const onProgress = (share: number) => run.onProgress?.((index + share) / main.length, counts)
      await readOne({ given, translate, rejected, counts, people, take: run.take, onProgress })
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
  translate: Translator<Origin>
  rejected: RejectedRows
  counts: ImportCounts
  /** Whom the import has named so far. */
  people: Set<string>
  take: ImportRun['take']
  onProgress: (share: number) => void
}

async function readOne({ given, translate, rejected, counts, people, take, onProgress }: Reading) {
  const { columns } = given
  const file = given.given.name
  const table = await openRows(given, (line, reason, raw) => {
    counts.rows += 1
    rejected.add({ file, line, columns, values: [raw] }, { column: '', reason, fix: brokenRow })
  })
  const hands = handOver({ take, rejected, counts, people })
  const handOn = ({ interactions, refusals }: Translated, origin: Origin) => {
    for (const refusal of refusals) rejected.add(origin, refusal)
    for (const incoming of interactions) hands.add(incoming, origin)
  }
  try {
    for await (const rows of table.batches()) {
      for (const { line, values } of rows) {
        counts.rows += 1
        const origin = { file, line, columns, values }
        const done = translate.row(values, origin)
        if (done.leftOut) counts.leftOut[done.leftOut] = (counts.leftOut[done.leftOut] ?? 0) + 1
        handOn(done, origin)
      }
      await hands.whenFull()
      counts.rejected = rejected.count()
      if (table.size) onProgress(table.bytesRead() / table.size)
    }
    for (const { origin, ...done } of translate.rest()) {
      handOn(done, origin)
      await hands.whenFull()
    }
    await hands.rest()
  } finally {
    await hands.settled()
    await table.close()
  }
}

export function noCounts(): ImportCounts {
  const customers = { new: 0, matched: 0 }
  return { rows: 0, accepted: 0, duplicates: 0, rejected: 0, kinds: {}, customers, leftOut: {} }
}
