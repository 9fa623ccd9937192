import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from '../platform/config.ts'

/** The secret that signs sessions: ATTUNE_KEY, or one made at the first start and kept in the data folder. */
export async function signingKey({ key, data }: Pick<Settings, 'key' | 'data'>): Promise<string> {
  if (key) return key
  const path = join(data, 'key')
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const made = randomBytes(32).toString('base64url')
    await writeFile(path, `${made}\n`, { mode: 0o600, flag: 'wx' })
    return made
  }
}
