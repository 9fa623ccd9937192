import { z } from 'zod'
import type { BenchOptions } from './bench.ts'
import { fill, rollUp } from './fill.ts'
import { type Line, milliseconds, percentile, timed } from './measure.ts'
import { ask, quiet, type Running, withAttune } from './running.ts'

/** What the page asks when it opens: the last 30 days against the 30 before. */
const questions = {
  scoreboard: '/api/scoreboard',
  changes: '/api/changes',
  'recent interactions': '/api/recent-interactions',
}
type Question = keyof typeof questions

const warmUps = 3
const rounds = 40
const counting = `SELECT count() AS n, uniqExact(customer_id) AS people, sum(score IS NOT NULL) AS answers FROM interactions FINAL
  WHERE occurred_at >= '2025-11-02' AND occurred_at < '2026-01-01'`

interface Measured {
  times: Record<Question, number[]>
  raw: number[]
}

/** The home page's questions over a year of interactions, in a smaller and a larger store. */
export function benchHome({ sizes: [small, large] }: BenchOptions): Promise<Line[]> {
  return withAttune(async (running) => {
    await fill(running, { from: 0, until: small })
    const before = await measure(running)
    await fill(running, { from: small, until: large })
    const after = await measure(running)
    return Object.keys(questions).flatMap((name) => linesOf(name as Question, before, after, [small, large]))
  })
}

async function measure(running: Running): Promise<Measured> {
  await rollUp(running)
  await quiet(running)
  const times: Measured['times'] = { scoreboard: [], changes: [], 'recent interactions': [] }
  const raw: number[] = []
  for (let round = -warmUps; round < rounds; round++) {
    const asked = Object.entries(questions).map(async ([name, path]) => {
      const took = await timed(() => ask(running, path))
      if (round >= 0) times[name as Question].push(took)
    })
    await Promise.all(asked)
    if (round >= 0 && round < 10) raw.push(await timed(() => running.facts.query(z.unknown(), counting)))
  }
  return { times, raw }
}

function linesOf(
  name: Question,
  before: Measured,
  after: Measured,
  [small, large]: [number, number],
): Line[] {
  const [fewer, more] = [before, after].map(({ times }) => ({
    p50: percentile(times[name], 0.5),
    p95: percentile(times[name], 0.95),
  }))
  if (!fewer || !more) throw new Error('Nothing was measured.')
  const growth = more.p50 / fewer.p50
  const raw = percentile(after.raw, 0.5)
  const part = 'home'
  return [
    {
      part,
      what: `${name} at ${inMillions(large)}: p50 / p95`,
      measured: `${milliseconds(more.p50)} / ${milliseconds(more.p95)}`,
      reference: `counting 60 days without rollup ${milliseconds(raw)}`,
      ratio: (more.p50 / raw).toFixed(2),
      aim: 'p95 < 150 ms',
      isMet: more.p95 < 150,
    },
    {
      part,
      what: `${name}: growth of p50 with the data × ${large / small}`,
      measured: `× ${growth.toFixed(1)}`,
      reference: `${inMillions(small)}: ${milliseconds(fewer.p50)} / ${milliseconds(fewer.p95)}`,
      ratio: growth.toFixed(1),
      aim: `< × ${large / small}`,
      isMet: growth < large / small,
    },
  ]
}

const inMillions = (count: number) => `${count / 1e6} M`
