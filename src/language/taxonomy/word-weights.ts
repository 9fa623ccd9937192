import { buckets, type WordWeights } from './model.ts'

const widest = 127

/** One row of weights for each topic, put together by bucket and rounded to eight bits, without those that round to zero. */
export function packed(
  rows: readonly Float32Array[],
): Pick<WordWeights, 'starts' | 'topics' | 'values' | 'scale'> {
  const scale = Float32Array.from(rows, (row) => largest(row) / widest)
  const rounded = rows.map((row, topic) => inEightBits(row, scale[topic] || 1))
  const starts = new Uint32Array(buckets + 1)
  for (const row of rounded) for (let i = 0; i < row.length; i++) if (row[i]) starts[i + 1]! += 1
  for (let i = 0; i < buckets; i++) starts[i + 1]! += starts[i]!
  const next = starts.slice()
  const topics = new Uint16Array(starts[buckets]!)
  const values = new Int8Array(starts[buckets]!)
  for (const [topic, row] of rounded.entries()) {
    for (let i = 0; i < row.length; i++) {
      if (!row[i]) continue
      topics[next[i]!] = topic
      values[next[i]!++] = row[i]!
    }
  }
  return { starts, topics, values, scale }
}

function largest(row: Float32Array): number {
  let most = 0
  for (let i = 0; i < row.length; i++) most = Math.max(most, Math.abs(row[i]!))
  return most
}

/** A loop of its own: most weights are zero, and going through all of them is most of the work. */
function inEightBits(row: Float32Array, scale: number): Int8Array {
  const rounded = new Int8Array(row.length)
  for (let i = 0; i < row.length; i++) if (row[i] !== 0) rounded[i] = Math.round(row[i]! / scale)
  return rounded
}
