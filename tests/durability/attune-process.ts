import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A real `attune serve`, as a process of its own. */
export interface AttuneProcess {
  readonly pid: number
  readonly url: string
  /** The one-time link. */
  readonly signInOnce: string
  /** From the start of the process to its first words, in seconds. */
  readonly startSeconds: number
  /** Everything it has written so far, to both outputs. */
  said(): string
  hasEnded(): boolean
  kill(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** A data folder and a port that stay the same through all restarts. */
export interface Place {
  data: string
  port: number
}

export async function newPlace(): Promise<Place> {
  const data = await mkdtemp(join(tmpdir(), 'attune-durable-'))
  await chmod(data, 0o755) // otherwise root's PostgreSQL would be put elsewhere
  return { data, port: await freePort() }
}

export async function removePlace({ data }: Place): Promise<void> {
  await rm(data, { recursive: true, force: true })
}

/** Starts the process without waiting for it. */
export function spawnAttune({ data, port }: Place): ChildProcess {
  return spawn(join(root, 'bin/attune'), ['serve'], {
    cwd: root,
    env: {
      ...process.env,
      ATTUNE_DATA: data,
      ATTUNE_PORT: String(port),
      ATTUNE_LOG: 'info',
      DATABASE_URL: '',
      CLICKHOUSE_URL: '',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Starts it and waits until it says where it is, and how to get in: nobody has a password in these tests. */
export async function startAttune(place: Place, patienceMs = 120_000): Promise<AttuneProcess> {
  const startedAt = performance.now()
  const child = spawnAttune(place)
  let said = ''
  for (const output of [child.stdout, child.stderr]) {
    output?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  const until = startedAt + patienceMs
  const isUp = () => /^Attune is at .+\nSign in once: .+\n/m.test(said)
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  while (!isUp()) {
    if (hasEnded()) throw new Error(`Attune did not start:\n${said}`)
    if (performance.now() > until) {
      child.kill('SIGKILL')
      throw new Error(`Attune did not start within ${patienceMs / 1000} s:\n${said}`)
    }
    await pause(10)
  }
  return {
    pid: child.pid ?? 0,
    url: /^Attune is at (.+)$/m.exec(said)?.[1] ?? '',
    signInOnce: /^Sign in once: (.+)$/m.exec(said)?.[1] ?? '',
    startSeconds: (performance.now() - startedAt) / 1000,
    said: () => said,
    hasEnded,
    async kill(signal) {
      if (!hasEnded()) child.kill(signal)
      const [code, by] = await ended
      return { code, signal: by }
    },
  }
}

export type Child = 'facts engine' | 'postgres'

/** The pid of one of Attune's own stores, from the record it keeps for its next start. */
export async function childPid({ data }: Place, name: Child): Promise<number | undefined> {
  const text = await readFile(join(data, 'children', `${name}.json`), 'utf8').catch(() => '')
  return Number(/"pid":(\d+)/.exec(text)?.[1]) || undefined
}

/** Waits until it says that it and both stores can work. */
export async function ready({ port }: Place, patienceMs: number): Promise<void> {
  const until = performance.now() + patienceMs
  while (performance.now() < until) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    await answer?.arrayBuffer().catch(() => undefined)
    if (answer?.ok) return
    await pause(20)
  }
  throw new Error(`Attune was not ready again within ${patienceMs / 1000} s.`)
}

/** Processes that still belong to the data folder: by their command line or the folder they work in. */
export function processesOf({ data }: Place): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      const command = orEmpty(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ')
      const worksIn = orEmpty(() => readlinkSync(`/proc/${pid}/cwd`))
      return command.includes(data) || worksIn.startsWith(data) ? [`${pid} ${command}`] : []
    })
}

/** A process may end between two looks at it. */
function orEmpty(look: () => string): string {
  try {
    return look()
  } catch {
    return ''
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('No port is free.')
  return address.port
}
