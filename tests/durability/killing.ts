import { setTimeout as pause } from 'node:timers/promises'
import {
  type AttuneProcess,
  type Child,
  childPid,
  type Place,
  ready,
  spawnAttune,
  startAttune,
} from './attune-process.ts'
import { seeded } from './seeded.ts'

export type Victim = 'app' | Child

export interface Killed {
  kills: Record<Victim, number>
  /** Seconds from a kill until Attune and both stores were ready again, the slowest of each. */
  slowest: Record<Victim, number>
  /** The Attune that runs now. */
  attune: AttuneProcess
}

/** Far more than it takes, even where many others use the machine: this is about whether, not when. */
const patienceMs = 120_000

/**
 * Kills each process `times` times in random order, at random moments: mostly one, now and then two at once, and the
 * app sometimes again in the middle of its start. Waits for each return; one that does not come fails the test.
 */
export async function killAtRandom(
  place: Place,
  running: AttuneProcess,
  { times, seed }: { times: number; seed: number },
): Promise<Killed> {
  const random = seeded(seed)
  const victims = shuffled(
    (['app', 'facts engine', 'postgres'] as const).flatMap((name) => Array<Victim>(times).fill(name)),
    random,
  )
  const kills = { app: 0, 'facts engine': 0, postgres: 0 }
  const slowest = { app: 0, 'facts engine': 0, postgres: 0 }
  let attune = running

  async function killChild(name: Child) {
    const pid = await childPid(place, name)
    if (!pid) throw new Error(`No ${name} is on record.`)
    process.kill(pid, 'SIGKILL')
    kills[name]++
    return pid
  }

  async function killApp() {
    await attune.kill('SIGKILL')
    kills.app++
    if (random() < 0.3) await killWhileStarting()
    attune = await startAttune(place, patienceMs)
  }

  async function killWhileStarting() {
    const unfinished = spawnAttune(place)
    await pause(random() * 2500)
    unfinished.kill('SIGKILL')
    kills.app++
  }

  /** Waits until another process is on record than the one that was killed. */
  async function replaced(child: Child, before: number) {
    const until = performance.now() + patienceMs
    while ([before, undefined].includes(await childPid(place, child))) {
      if (attune.hasEnded()) throw new Error(`Attune ended with its ${child}:\n${attune.said().slice(-4000)}`)
      if (performance.now() > until) throw new Error(`The ${child} was not started again.`)
      await pause(20)
    }
  }

  for (let at = 0; at < victims.length; ) {
    await pause(100 + random() * 900)
    const together = new Set(victims.slice(at, at + (random() < 0.2 ? 2 : 1)))
    at += together.size
    const startedAt = performance.now()
    const before = new Map<Child, number>()
    for (const victim of together) if (victim !== 'app') before.set(victim, await killChild(victim))
    if (together.has('app')) await killApp()
    for (const [child, pid] of before) await replaced(child, pid)
    await ready(place, patienceMs)
    const seconds = (performance.now() - startedAt) / 1000
    for (const victim of together) slowest[victim] = Math.max(slowest[victim], seconds)
  }
  return { kills, slowest, attune }
}

function shuffled<T>(things: T[], random: () => number): T[] {
  return things
    .map((thing) => ({ thing, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ thing }) => thing)
}
