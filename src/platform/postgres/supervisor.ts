import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'

export interface Supervision<P extends ChildProcess> {
  name: string
  log: Logger
  spawn(): Promise<P>
  /** Resolves once it can be used; throws when it ended instead. */
  ready(child: P): Promise<void>
}

export interface Supervised {
  pid(): number | undefined
  onExit(listener: (how: string) => void): void
  stop(): Promise<void>
}

/**
 * Starts a process and starts it again whenever it ends without having been asked to: at once, then after
 * half a second more each time, at most 5 s. Only a first start that fails is thrown.
 */
export async function keepRunning<P extends ChildProcess>(supervision: Supervision<P>): Promise<Supervised> {
  const { name, log } = supervision
  const listeners: ((how: string) => void)[] = []
  const stopping = new AbortController()
  let current: P | undefined

  async function start(): Promise<P> {
    const child = await supervision.spawn()
    current = child
    await supervision.ready(child).catch(async (error) => {
      await end(child)
      throw error
    })
    return child
  }

  async function startAgain(): Promise<P | undefined> {
    for (let attempt = 0; !stopping.signal.aborted; attempt++) {
      await pause(Math.min(attempt * 500, 5000), undefined, { signal: stopping.signal }).catch(
        () => undefined,
      )
      if (stopping.signal.aborted) break
      const child = await start().catch((error) =>
        log.error({ err: error, attempt }, `${name} does not start again.`),
      )
      if (child) return child
    }
  }

  async function watch(started: P): Promise<void> {
    let child: P | undefined = started
    while (child) {
      const how = await exitOf(child)
      if (stopping.signal.aborted) return
      log.warn(`${name} ended (${how}); it is started again.`)
      for (const listener of listeners) listener(how)
      child = await startAgain()
    }
  }

  const watching = watch(await start())
  return {
    pid: () => (current && isRunning(current) ? current.pid : undefined),
    onExit: (listener) => listeners.push(listener),
    async stop() {
      stopping.abort()
      if (current) await end(current)
      await watching
    },
  }
}

export function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null
}

async function exitOf(child: ChildProcess): Promise<string> {
  if (isRunning(child)) await once(child, 'exit')
  return child.signalCode ?? `exit code ${child.exitCode}`
}

/**
 * SIGTERM is PostgreSQL's smart stop: it lets connections end, as those that were closed a moment ago still do.
 * SIGINT is its fast one: running work is rolled back, everything committed is kept.
 */
async function end(child: ChildProcess): Promise<void> {
  for (const [signal, patience] of [
    ['SIGTERM', 2000],
    ['SIGINT', 20_000],
    ['SIGQUIT', 5000],
    ['SIGKILL', 5000],
  ] as const) {
    if (!isRunning(child)) return
    child.kill(signal)
    await Promise.race([exitOf(child), pause(patience, undefined, { ref: false })])
  }
}
