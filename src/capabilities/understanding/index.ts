import type { Capability } from '../../platform/capability.ts'
import type { OpenUnderstander } from './annotating/annotate.ts'
import { jobs } from './jobs.ts'
import { personal } from './personal.ts'
import { routes } from './routes.ts'

export { annotate, type OpenUnderstander } from './annotating/annotate.ts'
export { showReading } from './annotating/progress.ts'
export { readSoon } from './annotating/soon.ts'
export { readWords, type WordsRead } from './annotating/words.ts'
export { removeImportedReadings } from './personal.ts'
export { type Name, type Names, namesNow } from './voice/names.ts'

/** The tables are known before anything is read. */
export const migrations = new URL('./migrations/', import.meta.url)
export const factsMigrations = new URL('./facts-migrations/', import.meta.url)

/**
 * What customers say, how it feels and what it is about.
 * @param open opens the models when there is something to read; without it nothing is read
 */
export function understanding(open?: OpenUnderstander): Capability {
  return { name: 'understanding', routes, jobs: jobs(open), migrations, factsMigrations, personal }
}
