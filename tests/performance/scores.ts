import { attune } from './attune-command.ts'
import type { BenchOptions } from './bench.ts'
import { parseRate, withOrders } from './generated-file.ts'
import { type Line, percent, perSecond, seconds, thousands } from './measure.ts'

/** `attune scores` on a file, by group and month, from a cold start. */
export function benchScores({ rows }: BenchOptions): Promise<Line[]> {
  return withOrders({ rows }, async (file) => {
    const alone = await parseRate(file, rows)
    const startedAt = performance.now()
    const options = ['--score', 'nps', '--scale', 'nps', '--by', 'channel', '--time', 'ordered_at', '--json']
    const { n } = JSON.parse(await attune(['scores', file, ...options])) as { n: number }
    const took = seconds(startedAt)
    if (n !== rows) throw new Error(`attune scores read ${n} of ${rows} answers.`)
    return [
      {
        part: 'scores',
        what: `\`attune scores\` of ${rows.toLocaleString('en')} rows by channel and month`,
        measured: `${took.toFixed(1)} s, ${thousands(perSecond(rows, took))}`,
        reference: `csv-parse alone ${thousands(alone)}`,
        ratio: percent(perSecond(rows, took) / alone),
        aim: '',
      },
    ]
  })
}
