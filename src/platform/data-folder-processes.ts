import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Conflict } from './errors.ts'

/** One run of one process. A pid alone is reused by the system; a pid with its start is not. */
export interface RunningProcess {
  pid: number
  /** When it started, in the words of the system; only ever compared. */
  start: string
}

/** The process that has this pid now, or nothing when none lives (a zombie is not alive). */
export function runningProcess(pid: number): RunningProcess | undefined {
  try {
    const start = process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid)
    return start ? { pid, start } : undefined
  } catch {
    return undefined
  }
}

/** Field 22 of /proc/PID/stat (clock ticks since boot) with the boot it belongs to; see proc(5). */
function startOnLinux(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The command's name, in brackets, may hold spaces and brackets itself: count from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`
}

function startByPs(pid: number): string {
  return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
}

export function isAlive({ pid, start }: RunningProcess): boolean {
  return runningProcess(pid)?.start === start
}

/** The processes that Attune started and that outlive it when it is killed: one small file each. */
export interface ChildRecords {
  record(name: string, pid: number): Promise<void>
  forget(name: string): Promise<void>
}

export function childRecords(folder: string): ChildRecords {
  const file = (name: string) => join(folder, `${name}.json`)
  return {
    async record(name, pid) {
      const child = runningProcess(pid)
      if (!child) return
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(file(name), JSON.stringify(child), { mode: 0o600 })
    },
    forget: (name) => rm(file(name), { force: true }),
  }
}

/** Stops what an Attune that was killed left running. Call only while holding the folder's lock. */
export async function stopOrphans(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const stopped: string[] = []
  for (const name of names) {
    const child = await readFile(join(folder, name), 'utf8').then(parseProcess)
    if (child && isAlive(child)) {
      await stopProcess(child)
      stopped.push(name.replace(/\.json$/, ''))
    }
    await rm(join(folder, name), { force: true })
  }
  return stopped
}

export function parseProcess(text: string): RunningProcess | undefined {
  try {
    const { pid, start } = JSON.parse(text)
    return Number.isInteger(pid) && typeof start === 'string' ? { pid, start } : undefined
  } catch {
    return undefined
  }
}

/** Asks with SIGINT, which PostgreSQL understands as a fast stop; after `patience` milliseconds it is killed. */
export async function stopProcess(child: RunningProcess, patience = 10_000): Promise<void> {
  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    process.kill(child.pid, signal)
    const until = Date.now() + patience
    while (Date.now() < until) {
      if (!isAlive(child)) return
      await pause(20)
    }
  }
  throw new Conflict(`Process ${child.pid}, left by an earlier Attune, does not stop.`, {
    fix: 'Stop it by hand.',
  })
}
