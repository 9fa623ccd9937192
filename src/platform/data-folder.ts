import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readlink, symlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { lockFolder } from './data-folder-lock.ts'
import { canEnter, type OrdinaryUser, ordinaryUser } from './data-folder-owner.ts'
import { type ChildRecords, childRecords, stopOrphans } from './data-folder-processes.ts'
import { Unavailable } from './errors.ts'

/** The folder with everything Attune keeps, held by this process alone until `release`. */
export interface DataFolder {
  readonly path: string
  /** Where PostgreSQL lives: `postgres` inside, or elsewhere when root's folders are closed to others. */
  readonly postgres: string
  /** The user PostgreSQL runs as when we are root. */
  readonly user: OrdinaryUser | undefined
  /** Record each child process here, so that the next start finds it if this one is killed. */
  readonly children: ChildRecords
  /** What the person who starts Attune should know, one sentence each. */
  readonly notices: readonly string[]
  release(): Promise<void>
}

/**
 * Makes the folder if it is absent, takes its lock and stops what a killed Attune left running.
 * A folder in use by a living Attune is a Conflict.
 */
export async function openDataFolder(setting: string): Promise<DataFolder> {
  const path = resolve(setting)
  const user = ordinaryUser()
  await mkdir(path, { recursive: true })
  await closeToOthers(path, user)
  const lock = await lockFolder(path)
  try {
    const children = join(path, 'children')
    const stopped = await stopOrphans(children)
    const postgres = await postgresPlace(path, user)
    const notices = stopped.map((name) => `An earlier Attune was killed: its ${name} process was stopped.`)
    if (postgres.notice) notices.push(postgres.notice)
    return {
      path,
      user,
      notices,
      postgres: postgres.path,
      children: childRecords(children),
      release: lock.release,
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** 0700; as root 0710 with the ordinary user's group, who may walk through to `postgres` but list nothing. */
async function closeToOthers(path: string, user: OrdinaryUser | undefined): Promise<void> {
  if (user) await chown(path, 0, user.gid)
  await chmod(path, user ? 0o710 : 0o700)
}

/**
 * Where the ordinary user cannot reach the data folder (a 0700 parent such as /root), PostgreSQL's part
 * lies under /var/lib/attune and a link named `postgres` points to it, so that it is found again after a move.
 */
async function postgresPlace(
  path: string,
  user: OrdinaryUser | undefined,
): Promise<{ path: string; notice?: string }> {
  const inside = join(path, 'postgres')
  const found = await lstat(inside).catch(() => undefined)
  if (!found?.isSymbolicLink() && canEnter(path, user)) return { path: await ownedFolder(inside, user) }
  if (found?.isDirectory()) throw closedNow(path)

  const outside = found ? await readlink(inside) : outsideOf(path)
  await mkdir(dirname(outside), { recursive: true })
  await chmod(dirname(outside), 0o711)
  await ownedFolder(outside, user)
  if (!found) await symlink(outside, inside)
  return {
    path: outside,
    notice: `PostgreSQL keeps its data in ${outside}, because ${path} is closed to ordinary users.`,
  }
}

function closedNow(path: string): Unavailable {
  return new Unavailable(`PostgreSQL runs as an ordinary user, who no longer gets into ${path}.`, {
    file: path,
    fix: 'Let others pass through the folders above it (chmod o+x), or move it where they can.',
  })
}

/** Named after the data folder's path: two folders never share one PostgreSQL. */
function outsideOf(path: string): string {
  return join('/var/lib/attune', createHash('sha256').update(path).digest('hex').slice(0, 16))
}

async function ownedFolder(path: string, user: OrdinaryUser | undefined): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  if (user) await chown(path, user.uid, user.gid)
  await chmod(path, 0o700)
  return path
}
