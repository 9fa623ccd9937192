import { mkdir, mkdtemp, readFile, readlink, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'
import type { DataFolder } from '../data-folder.ts'
import { giveTo } from '../data-folder-owner.ts'
import { runningProcess, stopProcess } from '../data-folder-processes.ts'
import { Unavailable } from '../errors.ts'
import { postgresBinaries } from './binaries.ts'
import { type Cluster, openCluster, ownName } from './cluster.ts'
import { type ServerProcess, spawnServer } from './server-process.ts'
import { isRunning, keepRunning } from './supervisor.ts'

/** A PostgreSQL of our own, kept running until `stop`. */
export interface EmbeddedPostgres {
  /** Stays the same when the server is started again. */
  readonly url: string
  /** The server's process now; nothing while it is being started again. */
  pid(): number | undefined
  /** Told each time the server ends without having been asked to, before it is started again. */
  onExit(listener: (how: string) => void): void
  stop(): Promise<void>
}

interface Starting {
  folder: DataFolder
  log: Logger
}

export async function startPostgres({ folder, log }: Starting): Promise<EmbeddedPostgres> {
  const { postgres, initdb } = await postgresBinaries(folder.postgres, folder.user)
  const cluster = await openCluster(folder.postgres, initdb, folder.user)
  await stopLeftover(cluster)
  const socketFolder = await openSocketFolder(folder)
  const plan = { postgres, folder: cluster.folder, socketFolder, user: folder.user, log }
  const server = await keepRunning({
    name: 'PostgreSQL',
    log,
    async spawn() {
      const started = spawnServer(plan)
      if (started.pid) await folder.children.record('postgres', started.pid)
      return started
    },
    ready: (started) => answering(started, cluster, socketFolder),
  })
  return {
    url: urlOf(cluster, socketFolder, ownName),
    pid: server.pid,
    onExit: server.onExit,
    async stop() {
      await server.stop()
      await folder.children.forget('postgres')
      await rm(socketFolder, { recursive: true, force: true })
    },
  }
}

/**
 * A server that outlived its Attune and was not on record (killed in the moment between start and record).
 * PostgreSQL writes its pid in postmaster.pid and works inside its folder, by which we know it is ours. When that
 * pid now belongs to something else (a container that was started anew), PostgreSQL would wait for it for ever.
 */
async function stopLeftover({ folder }: Cluster): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid')
  const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''), 10)
  const found = Number.isNaN(pid) ? undefined : runningProcess(pid)
  if (!found || process.platform !== 'linux') return
  const worksIn = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
  if (worksIn === (await realpath(folder))) await stopProcess(found)
  else await rm(pidFile, { force: true })
}

/** A socket's path may hold 107 bytes (unix(7)): a deep data folder gets a private one among the temporary files. */
async function openSocketFolder({ postgres, user }: DataFolder): Promise<string> {
  const inside = join(postgres, 'socket')
  const fits = Buffer.byteLength(join(inside, '.s.PGSQL.5432.lock')) <= 100
  const path = fits ? inside : await mkdtemp(join(tmpdir(), 'attune-postgres-'))
  if (fits) await rm(path, { recursive: true, force: true })
  await mkdir(path, { recursive: true, mode: 0o700 })
  await giveTo(user, path)
  return path
}

function urlOf({ password }: Cluster, socketFolder: string, database: string): string {
  return `postgres://${ownName}:${password}@localhost:5432/${database}?host=${encodeURIComponent(socketFolder)}`
}

/** Waits until the server lets us in, and sees to it that our database is there. */
async function answering(server: ServerProcess, cluster: Cluster, socketFolder: string): Promise<void> {
  const url = urlOf(cluster, socketFolder, 'postgres')
  while (!(await ensureDatabase(url))) {
    if (!isRunning(server)) {
      throw new Unavailable('PostgreSQL does not start.', {
        file: cluster.folder,
        fix: 'Its own words are in the log above (ATTUNE_LOG=debug shows all of them).',
      })
    }
    await pause(25)
  }
}

/** False while the server does not answer yet: no socket, or 57P03, still starting or recovering. */
async function ensureDatabase(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03')
      return false
    throw error
  }
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [ownName])
    if (!rowCount) await client.query(`CREATE DATABASE ${ownName}`)
    return true
  } finally {
    await client.end()
  }
}
