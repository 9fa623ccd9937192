import { seededRandom } from '../../statistics/random.ts'
import type { Example } from './examples.ts'

/**
 * Which part each example belongs to, 0 to `parts` − 1, so that every topic is spread evenly over the parts; drawn by a
 * fixed seed. Rare topics are dealt first: an example with several topics counts for its rarest.
 */
export function dealt(examples: readonly Example[], parts: number): Uint8Array {
  const times = new Map<string, number>()
  for (const { topics } of examples) for (const one of topics) times.set(one, (times.get(one) ?? 0) + 1)
  const rarest = (example: Example) =>
    example.topics.toSorted((a, b) => times.get(a)! - times.get(b)! || (a < b ? -1 : 1))[0] ?? ''
  const order = seededRandom('parts').shuffle(examples.map((_, i) => i))
  const groups = Map.groupBy(order, (i) => rarest(examples[i]!))
  const part = new Uint8Array(examples.length)
  let next = 0
  for (const group of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const i of group[1]) part[i] = next++ % parts
  }
  return part
}
