import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { totalmem } from 'node:os'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { Conflict, Unavailable } from '../errors.ts'
import type { FactsAddress } from './client.ts'
import { socketFor } from './engine/folder.ts'
import type { EngineSays } from './engine/main.ts'
import { type EngineSettings, type Listen, toArguments } from './engine/settings.ts'

export interface EngineOptions {
  folder: string
  log: Logger
  /** For all queries together; without it a quarter of the machine's memory, between 1 and 16 GiB. */
  memoryLimitMiB?: number
  maxSeconds?: number
  /** A loopback port instead of the private socket; port 0 takes a free one. */
  listen?: { host: string; port: number }
  twoLocalShards?: boolean
}

/** The embedded facts engine: a child process that is started again whenever it ends. */
export interface Engine {
  /** Where it answers, for `openFacts`: its private socket, or a URL when it listens on a port. */
  readonly address: FactsAddress
  /** Empty when it listens on a port. */
  readonly socketPath: string
  readonly password: string
  pid(): number
  onRestart(listener: () => void): void
  /** Ends whatever runs by putting a new process in place of this one (about 0.5 s). */
  replace(): Promise<void>
  stop(): Promise<void>
}

/** Seconds without a sign of life after which the process is taken for stuck. */
const silenceSeconds = 20
/** A process that lived shorter than this died of its start: the next one waits, up to five seconds. */
const shortLifeMs = 5000

export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { log } = options
  const settings = settingsFor(options)
  const listeners: (() => void)[] = []
  let stopping = false
  let shortLives = 0
  let child = await launch(settings, log)
  let coming = Promise.resolve()
  watch(child)

  function watch(current: ChildProcess): void {
    const startedAt = performance.now()
    current.once('exit', (code, signal) => {
      if (stopping) return
      shortLives = performance.now() - startedAt < shortLifeMs ? shortLives + 1 : 0
      log.warn({ code, signal, shortLives }, 'The facts engine ended and is started again.')
      coming = startAgain()
    })
  }

  async function startAgain(): Promise<void> {
    while (!stopping) {
      // The first replacement comes at once; one that dies again and again comes ever later.
      if (shortLives > 1) await pause(Math.min(100 * 2 ** shortLives, 5000))
      if (stopping) return
      try {
        child = await launch(settings, log)
      } catch (error) {
        shortLives++
        log.error({ err: error }, 'The facts engine could not be started again.')
        continue
      }
      if (stopping) return void child.kill('SIGKILL')
      watch(child)
      for (const tell of listeners) tell()
      return
    }
  }

  async function replace(): Promise<void> {
    await coming
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
    await coming
  }

  async function stop(): Promise<void> {
    stopping = true
    await coming
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000)
    if (child.connected) child.send('stop', () => undefined)
    await ended
    clearTimeout(impatience)
  }

  const { listen, password } = settings
  const address: FactsAddress =
    'socketPath' in listen
      ? { socketPath: listen.socketPath, password }
      : { url: `http://default:${password}@${listen.host}:${listen.port}` }
  return {
    address,
    socketPath: 'socketPath' in listen ? listen.socketPath : '',
    password,
    pid: () => child.pid ?? 0,
    onRestart: (listener) => void listeners.push(listener),
    replace,
    stop,
  }
}

function settingsFor(options: EngineOptions): EngineSettings {
  const quarterMiB = Math.floor(totalmem() / 1024 / 1024 / 4)
  const folder = resolve(options.folder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const listen: Listen = options.listen ? { ...options.listen } : { socketPath: socketFor(folder) }
  return {
    folder,
    token: `attune-${randomBytes(12).toString('hex')}`,
    listen,
    user: 'default',
    password: randomBytes(24).toString('base64url'),
    memoryLimitMiB: options.memoryLimitMiB ?? Math.min(Math.max(quarterMiB, 1024), 16_384),
    maxSeconds: options.maxSeconds ?? 600,
    twoLocalShards: options.twoLocalShards ?? false,
  }
}

/** Starts the process and waits until it answers. */
function launch(settings: EngineSettings, log: Logger): Promise<ChildProcess> {
  const main = fileURLToPath(new URL('./engine/main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--no-warnings', main, ...toArguments(settings)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Statements run on the thread pool of Node: four at once, and room to cancel one.
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      UV_THREADPOOL_SIZE: '12',
      ATTUNE_ENGINE_PASSWORD: settings.password,
    },
  })
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-2000)
    log.warn({ pid: child.pid }, text.trim())
  })
  endWhenSilent(child, log)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      const how = complaint.trim().split('\n')[0] || `It ended with ${signal ?? code}.`
      reject(new Unavailable(`The facts engine did not start in ${settings.folder}. ${how}`))
    })
    child.on('message', (said: EngineSays) => {
      if ('ready' in said) {
        // A restarted process must be found where the first one was.
        if ('port' in settings.listen && said.ready.port) settings.listen.port = said.ready.port
        resolve(child)
      } else if ('refused' in said) {
        reject(new Conflict(said.refused, { fix: 'Stop it, or choose another folder in ATTUNE_DATA.' }))
      } else if ('leaving' in said) log.warn(`The facts engine is replaced: ${said.leaving}.`)
    })
  })
}

/** Counts seconds that passed here, not on the clock: a machine that slept has not lost its engine. */
function endWhenSilent(child: ChildProcess, log: Logger): void {
  let silent = 0
  const timer = setInterval(() => {
    if (++silent <= silenceSeconds) return
    log.error('The facts engine gives no sign of life and is replaced.')
    child.kill('SIGKILL')
  }, 1000)
  timer.unref()
  child.on('message', () => {
    silent = 0
  })
  child.once('exit', () => clearInterval(timer))
}
