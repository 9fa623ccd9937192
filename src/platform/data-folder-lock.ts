import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive, parseProcess, type RunningProcess, runningProcess } from './data-folder-processes.ts'
import { Conflict } from './errors.ts'

/** One living Attune per data folder: the file `lock` names the process that has it. */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const lock = join(folder, 'lock')
  const mine = join(folder, `lock.${process.pid}.${lockNumber++}`)
  const text = JSON.stringify(runningProcess(process.pid))
  await writeFile(mine, text, { mode: 0o600 })
  try {
    while (!(await linked(mine, lock))) await clearStale(folder, lock)
  } finally {
    await rm(mine, { force: true })
  }
  return {
    async release() {
      if ((await textOf(lock)) === text) await rm(lock, { force: true })
    },
  }
}

let lockNumber = 0

/** `link` puts the whole file in place at once and fails if one is there: nobody ever reads a half-written lock. */
function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )
}

/** Takes away the lock of a process that is gone. Two may try at once: what was moved is looked at again. */
async function clearStale(folder: string, lock: string): Promise<void> {
  refuseIfAlive(folder, parseProcess(await textOf(lock)))
  const moved = `${lock}.stale.${process.pid}`
  await rename(lock, moved).catch(() => undefined)
  const owner = parseProcess(await textOf(moved))
  if (owner && isAlive(owner)) await linked(moved, lock)
  await rm(moved, { force: true })
  refuseIfAlive(folder, owner)
}

function refuseIfAlive(folder: string, owner: RunningProcess | undefined): void {
  if (!owner || !isAlive(owner)) return
  throw new Conflict(`The data folder ${folder} is in use by another Attune (process ${owner.pid}).`, {
    file: folder,
    fix: 'Stop that one first, or set ATTUNE_DATA to another folder.',
  })
}

function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}
