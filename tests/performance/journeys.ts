import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { BenchOptions } from './bench.ts'
import { fill, rollUp } from './fill.ts'
import { type Line, milliseconds, percentile, seconds, timed } from './measure.ts'
import { ask, quiet, type Running, withAttune } from './running.ts'

const rounds = 20
const is = (field: string, ...values: string[]) => [{ field, how: 'is', values }]

/** From an order to its delivery, with everything a customer does about buying, receiving and getting help. */
const journey = {
  name: 'Get an order delivered',
  definition: {
    case: 'customer',
    belongs: [is('stage', 'buy', 'receive', 'get help')],
    start: [is('kind', 'order')],
    success: [is('touchpoint', 'delivery')],
    failure: [is('touchpoint', 'return')],
    otherwise: 'touchpoint',
    timeoutDays: 14,
  },
}

interface Measured {
  rebuildSeconds: number
  instances: number
  list: number[]
  scan: number
}

/** Making all instances of a journey anew, and the list of journeys, in a smaller and a larger store. */
export function benchJourneys({ sizes: [small, large] }: BenchOptions): Promise<Line[]> {
  return withAttune(async (running) => {
    await fill(running, { from: 0, until: small })
    const before = await measure(running, journey.name)
    await fill(running, { from: small, until: large })
    const after = await measure(running, `${journey.name}, again`)
    return linesOf(before, after, [small, large])
  })
}

async function measure(running: Running, name: string): Promise<Measured> {
  await rollUp(running)
  await quiet(running)
  const rebuildSeconds = await build(running, name)
  const [{ n: instances } = { n: 0 }] = await running.facts.query(
    z.object({ n: z.coerce.number() }),
    'SELECT count() AS n FROM (SELECT id FROM journey_instances FINAL WHERE built = 1 AND journey_id = (SELECT argMax(journey_id, version) FROM journey_instances))',
  )
  const list: number[] = []
  for (let round = 0; round < rounds; round++)
    list.push(await timed(() => ask(running, '/api/journeys?period=30d')))
  const scan = await timed(() =>
    running.facts.query(z.unknown(), 'SELECT uniqExact(customer_id, touchpoint) FROM interactions FINAL'),
  )
  return { rebuildSeconds, instances, list, scan: scan / 1000 }
}

async function build({ url, entry }: Running, name: string): Promise<number> {
  const headers = { authorization: `Bearer ${entry.token}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ ...journey, name })
  const startedAt = performance.now()
  const made = await fetch(new URL('/api/journeys', url), { method: 'POST', headers, body })
  if (!made.ok) throw new Error(`The journey was not made: ${await made.text()}`)
  const { id } = (await made.json()) as { id: string }
  for (;;) {
    const shown = await fetch(new URL(`/api/journeys/${id}`, url), { headers })
    const { building } = (await shown.json()) as { building: { failed: string | null } | null }
    if (building?.failed) throw new Error(building.failed)
    if (!building) return seconds(startedAt)
    await pause(200)
  }
}

function linesOf(before: Measured, after: Measured, [small, large]: [number, number]): Line[] {
  const part = 'journeys'
  const p95 = percentile(after.list, 0.95)
  const growth = after.rebuildSeconds / before.rebuildSeconds
  return [
    {
      part,
      what: `making all ${after.instances.toLocaleString('en')} instances of a journey anew at ${inMillions(large)}`,
      measured: `${after.rebuildSeconds.toFixed(1)} s`,
      reference: `one look at every interaction ${after.scan.toFixed(1)} s`,
      ratio: (after.rebuildSeconds / after.scan).toFixed(1),
      aim: '< 60 s',
      isMet: after.rebuildSeconds < 60,
    },
    {
      part,
      what: `the same: growth with the data × ${large / small}`,
      measured: `× ${growth.toFixed(1)}`,
      reference: `${inMillions(small)}: ${before.rebuildSeconds.toFixed(1)} s`,
      ratio: growth.toFixed(1),
      aim: `< × ${(1.5 * large) / small}`,
      isMet: growth < (1.5 * large) / small,
    },
    {
      part,
      what: `journeys of the last 30 days at ${inMillions(large)}: p50 / p95`,
      measured: `${milliseconds(percentile(after.list, 0.5))} / ${milliseconds(p95)}`,
      reference: `${inMillions(small)}: ${milliseconds(percentile(before.list, 0.5))}`,
      ratio: (percentile(after.list, 0.5) / percentile(before.list, 0.5)).toFixed(1),
      aim: 'p95 < 200 ms',
      isMet: p95 < 200,
    },
  ]
}

const inMillions = (count: number) => `${count / 1e6} M`
