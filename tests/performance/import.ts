import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { attune } from './attune-command.ts'
import type { BenchOptions } from './bench.ts'
import { type Orders, parseRate, withOrders } from './generated-file.ts'
import { type Line, percent, perSecond, seconds, thousands } from './measure.ts'
import { withAttune } from './running.ts'

const mapping = {
  source: 'orders',
  files: [
    {
      name: 'orders',
      headers: ['order_id', 'customer_id'],
      becomes: [
        {
          kind: 'order',
          name: 'Order completed',
          id: ['order_id'],
          time: 'ordered_at',
          person: { userId: 'customer_id', email: 'email', traits: { country: 'country' } },
          channel: 'channel',
          country: 'country',
          product: 'product',
          orderId: 'order_id',
          value: 'amount',
          currency: 'currency',
          answer: { scale: 'nps', score: 'nps' },
        },
      ],
    },
  ],
}

/** A file with `attune import` beside a running Attune: mapped, identified, recognised, deduplicated, durable. */
export async function benchImport({ rows }: BenchOptions): Promise<Line[]> {
  return [
    await importLine({ rows, people: Math.ceil(rows / 20), byTime: true }),
    await importLine({ rows, people: Math.ceil(rows / 5), byTime: false }),
  ]
}

function importLine(orders: Required<Orders>): Promise<Line> {
  const { rows, people, byTime } = orders
  return withOrders(orders, (file) =>
    withAttune(async ({ place }) => {
      const mappingFile = join(place.data, 'mapping.json')
      await writeFile(mappingFile, JSON.stringify(mapping))
      const alone = await parseRate(file, rows)
      const startedAt = performance.now()
      const told = await attune(['import', file, '--mapping', mappingFile, '--json'], place)
      const rate = perSecond(rows, seconds(startedAt))
      const { accepted } = JSON.parse(told) as { accepted: number }
      if (accepted !== rows) throw new Error(`The import took ${accepted} of ${rows} rows.`)
      const order = byTime ? 'oldest first' : 'in no order'
      return {
        part: 'import',
        what: `CSV of ${rows.toLocaleString('en')} rows ${order}, ${people.toLocaleString('en')} customers, mapped and identified`,
        measured: thousands(rate),
        reference: `csv-parse alone ${thousands(alone)}`,
        ratio: percent(rate / alone),
        aim: '≥ 25 k/s',
        isMet: rate >= 25_000,
      }
    }),
  )
}
