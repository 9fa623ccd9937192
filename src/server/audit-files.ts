import { setTimeout as pause } from 'node:timers/promises'
import { daysNow } from '../capabilities/customers/index.ts'
import { importRecognised, type Taken } from '../capabilities/ingestion/index.ts'
import { type Audit, auditNow, followSuggested, withWords } from '../capabilities/journeys/index.ts'
import { annotate, showReading } from '../capabilities/understanding/index.ts'
import { calendarOf } from '../platform/calendar.ts'
import type { Settings } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { Unavailable } from '../platform/errors.ts'
import { doNow } from '../platform/jobs/until-done.ts'
import { plusDays } from '../platform/period.ts'
import { openTemporaryHouse, type TemporaryHouse } from './temporary-house.ts'

type GivenFiles = Parameters<typeof importRecognised>[1]

export interface FilesAudited {
  audit: Audit
  taken: Taken
}

/** What is being done, and how far it is (0 to 1). */
export type Tell = (doing: string, share: number) => void

const everything: Parameters<typeof auditNow>[1] = { period: 'all', compare: 'none', filter: [] }

/**
 * Audits files in a house of its own that is gone afterwards: imports them, reads the words, follows the journeys the data
 * speak of, and works out the same audit as the app. The clock stands at the end of the data, so that what was under way
 * then is not taken for given up.
 */
export async function auditFiles(
  settings: Settings,
  given: GivenFiles,
  { tell, signal }: { tell: Tell; signal: AbortSignal },
): Promise<FilesAudited> {
  tell('starting', 0)
  const opening = openTemporaryHouse(settings)
  const stopped = Promise.withResolvers<never>()
  const stop = () => stopped.reject(new Unavailable('The audit was stopped.'))
  signal.addEventListener('abort', stop)
  try {
    return await Promise.race([auditIn(opening, given, tell), stopped.promise])
  } finally {
    signal.removeEventListener('abort', stop)
    await opening.then(
      ({ close }) => close(),
      () => undefined,
    )
  }
}

async function auditIn(
  opening: Promise<TemporaryHouse>,
  given: GivenFiles,
  tell: Tell,
): Promise<FilesAudited> {
  const { house, setClock } = await opening
  const { system } = house
  const taken = await importRecognised(system, { ...given, onProgress: (share) => tell('importing', share) })
  await readWords(system, tell)
  setClock(await endOfData(system))
  tell('following', 0)
  await doNow(system, { 'conversations.follow': { from: 'the beginning' }, 'promises.follow': { all: true } })
  await followSuggested(system, (share) => tell('following', share))
  const audit = await auditNow(system, everything, (share) => tell('auditing', share))
  return { audit: await withWords(system, audit), taken }
}

async function readWords(system: Context, tell: Tell): Promise<void> {
  const { openUnderstander } = await import('../language/index.ts')
  const opened: Awaited<ReturnType<typeof openUnderstander>>[] = []
  const open = async () => {
    const understander = await openUnderstander()
    opened.push(understander)
    return understander
  }
  const reading = { isOver: false }
  const watching = watch(system, tell, reading)
  try {
    await annotate(system, open)
  } finally {
    reading.isOver = true
    await watching
    for (const understander of opened) await understander.close()
  }
}

const lookEveryMs = 500

async function watch(system: Context, tell: Tell, reading: { isOver: boolean }): Promise<void> {
  while (!reading.isOver) {
    const { done, total } = await showReading(system)
    tell('reading words', total === 0 ? 0 : done / total)
    await pause(lookEveryMs)
  }
}

/** The end of the last day with data; a history that goes on until today ends now. */
async function endOfData(system: Context): Promise<Date> {
  const { span } = await daysNow(system)
  if (!span) return system.now()
  const end = new Date(calendarOf(system.settings.zone).startOfDay(plusDays(span.last, 1)))
  return end < system.now() ? end : system.now()
}
