import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OrdinaryUser } from '../data-folder-owner.ts'
import { Unavailable } from '../errors.ts'

/** PostgreSQL's own folder, made by initdb once, and the password of its only user. */
export interface Cluster {
  folder: string
  password: string
}

/** Name of the only user, and of the database. */
export const ownName = 'attune'

/** Nothing of ours leaks in: PGDATA, PGOPTIONS and the like would change what is started. */
export const cleanEnvironment = { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' }

export async function openCluster(
  place: string,
  initdb: string,
  user: OrdinaryUser | undefined,
): Promise<Cluster> {
  const folder = join(place, 'cluster')
  const passwordFile = join(place, 'password')
  const exists = await readFile(join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
  if (!exists) await makeCluster(place, folder, passwordFile, initdb, user)
  return { folder, password: (await readFile(passwordFile, 'utf8')).trim() }
}

/** Made under another name and renamed when whole: a start that was broken off begins again. */
async function makeCluster(
  place: string,
  folder: string,
  passwordFile: string,
  initdb: string,
  user: OrdinaryUser | undefined,
): Promise<void> {
  const unfinished = join(place, 'cluster.unfinished')
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 })
  await chmod(passwordFile, 0o600)
  if (user) await chown(unfinished, user.uid, user.gid)
  if (user) await chown(passwordFile, user.uid, user.gid)
  await run(initdb, initOptions(unfinished, passwordFile), user)
  await rename(unfinished, folder)
}

/**
 * Sorting and letters come from PostgreSQL itself (the built-in C.UTF-8), the same on every system, so that an
 * upgrade of the machine never corrupts an index. Nobody gets in without the password, by socket or by network.
 */
function initOptions(folder: string, passwordFile: string): string[] {
  return [
    `--pgdata=${folder}`,
    `--username=${ownName}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
  ]
}

function run(command: string, options: string[], user: OrdinaryUser | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, options, {
      ...user,
      cwd: '/',
      env: cleanEnvironment,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Unavailable(`PostgreSQL could not make its folder: ${said.trim()}`, { file: command }))
    })
  })
}
