import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Who has the folder: the engine's process and the one that started it. */
interface Owner {
  pid: number
  parent: number
  token: string
}

const ownerFile = (folder: string) => join(folder, 'engine.json')

/** Where the engine keeps its tables; beside it lie its configuration, its pid file and, if the path is short, its socket. */
export const storeIn = (folder: string) => join(folder, 'store')

/** An empty folder for blocks on their way into the store; what a crash left there was never acknowledged. */
export function roomForBlocks(folder: string): string {
  // In the engine's own paths these signs stand for many files.
  if (/[*?{}]/.test(folder)) return mkdtempSync(join(tmpdir(), 'attune-blocks-'))
  const room = join(folder, 'arriving')
  rmSync(room, { recursive: true, force: true })
  mkdirSync(room, { mode: 0o700 })
  return room
}

/**
 * Makes this process the owner of the folder. A leftover whose Attune was killed is stopped;
 * returns the pid of an engine that a living Attune still uses, and then the folder is not ours.
 */
export async function claimFolder(folder: string, token: string): Promise<{ usedBy: number } | undefined> {
  mkdirSync(storeIn(folder), { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const before = readOwner(folder)
  if (before && isEngine(before)) {
    if (parentOf(before.pid) === before.parent) return { usedBy: before.parent }
    process.kill(before.pid, 'SIGKILL')
    while (isEngine(before)) await pause(20)
  }
  const owner: Owner = { pid: process.pid, parent: process.ppid, token }
  writeFileSync(ownerFile(folder), JSON.stringify(owner), { mode: 0o600 })
  return undefined
}

export function releaseFolder(folder: string): void {
  if (readOwner(folder)?.pid === process.pid) rmSync(ownerFile(folder), { force: true })
}

/** A private address for the socket: a Unix socket's path holds about 107 bytes, so long folders get one in the temporary folder. */
export function socketFor(folder: string): string {
  const beside = join(folder, 'front.sock')
  if (Buffer.byteLength(beside) <= 100) return beside
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  const room = join(tmpdir(), `attune-${hash}`)
  mkdirSync(room, { recursive: true, mode: 0o700 })
  const found = lstatSync(room)
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Error(`${room} belongs to someone else: remove it, or give Attune a shorter data folder.`)
  }
  chmodSync(room, 0o700)
  return join(room, 'front.sock')
}

function readOwner(folder: string): Owner | undefined {
  if (!existsSync(ownerFile(folder))) return undefined
  try {
    return JSON.parse(readFileSync(ownerFile(folder), 'utf8')) as Owner
  } catch {
    return undefined // torn by a crash while it was written: nobody finished claiming the folder
  }
}

/** Pids are used again, so the token in the command line decides. */
function isEngine({ pid, token }: Owner): boolean {
  return pid !== process.pid && commandOf(pid).includes(token)
}

function commandOf(pid: number): string {
  if (existsSync('/proc/self')) return readOr(`/proc/${pid}/cmdline`)
  return askPs(pid, 'command=')
}

function parentOf(pid: number): number {
  // In `pid (name) state parent …` the name may hold spaces and brackets.
  if (existsSync('/proc/self')) return Number(readOr(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[1])
  return Number(askPs(pid, 'ppid='))
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // the process is gone
  }
}

function askPs(pid: number, what: string): string {
  try {
    return execFileSync('ps', ['-o', what, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return '' // the process is gone
  }
}
