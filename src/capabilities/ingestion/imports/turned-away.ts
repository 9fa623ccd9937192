import type { Context } from '../../../platform/context.ts'
import type { Intake } from '../accept.ts'
import { turnedAway } from '../intake/forgotten.ts'
import { rewriteRejected } from './people-in-files.ts'
import { removeFileNaming } from './personal.ts'
import * as store from './store.ts'

interface Done {
  found: Pick<store.ImportRow, 'id' | 'files'>
  rejectedFile: string | null
  /** After a trial the files are still needed. */
  keepFiles: boolean
}

const anyColumn = () => true

/**
 * A file may bring people who asked to be forgotten. Nothing of them was taken in; here they leave the rejected rows,
 * also those that could not be read at all, and, once the import is done, the file itself and what was kept to show it.
 */
export async function forgetTurnedAway(
  context: Context,
  intake: Intake,
  { found, rejectedFile, keepFiles }: Done,
): Promise<void> {
  const isKnown = await intake.knownByTombstones()
  if (!isKnown || !rejectedFile) return
  const mentions = (value: string) => isKnown(value.replace(/^'/, ''))
  const look = { mentions, isId: anyColumn }
  const n = await rewriteRejected({ path: rejectedFile, ...look }, turnedAway.reason)
  if (n === 0 || keepFiles) return
  for (const file of await store.filesOf(context, found.files)) await removeFileNaming(context, file, look)
}
