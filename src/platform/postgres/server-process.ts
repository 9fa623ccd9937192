import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { totalmem } from 'node:os'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Logger } from 'pino'
import type { OrdinaryUser } from '../data-folder-owner.ts'
import { cleanEnvironment } from './cluster.ts'

export type ServerProcess = ChildProcessByStdio<null, null, Readable>

export interface ServerPlan {
  postgres: string
  folder: string
  socketFolder: string
  user: OrdinaryUser | undefined
  log: Logger
}

/**
 * Starts the PostgreSQL server itself. It listens on a socket file in a folder of its own and on no network at all.
 * Every commit is on disk before it is answered (fsync, synchronous_commit).
 */
export function spawnServer({ postgres, folder, socketFolder, user, log }: ServerPlan): ServerProcess {
  const options = Object.entries(settings(socketFolder)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const server = spawn(postgres, ['-D', folder, ...options], {
    ...user,
    cwd: '/',
    env: cleanEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true, // Ctrl-C in the terminal must reach Attune alone, which then stops this one in order
  })
  createInterface({ input: server.stderr }).on('line', (line) => {
    if (/\b(FATAL|PANIC):/.test(line) && !/the database system is/.test(line)) log.warn({ postgres: line })
    else log.debug({ postgres: line })
  })
  return server
}

/** What of the tables PostgreSQL keeps at hand: it takes only what it fills, so a small company stays small. */
function sharedMemoryMiB(): number {
  const mebibytes = totalmem() / 2 ** 20
  return Math.round(Math.min(512, Math.max(64, mebibytes / 48)))
}

function settings(socketFolder: string): Record<string, string | number> {
  return {
    listen_addresses: '',
    unix_socket_directories: `"${socketFolder}"`,
    unix_socket_permissions: '0700',
    port: 5432,
    max_connections: 60,
    shared_buffers: `${sharedMemoryMiB()}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '512MB',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Its log must not repeat what people wrote: no values of a failed statement, no DETAIL lines.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
  }
}
