/** Something in a column: where it would like its middle to be, how far it reaches from there, how strongly it insists. */
export interface Wish extends Reach {
  middle: number
  weight: number
}

export interface Reach {
  above: number
  below: number
}

/**
 * Middles as near to the wished ones as can be (least squares, by weight), in the order given and without overlap:
 * isotonic regression by pooling adjacent violators (Barlow et al. 1972) on what is left after their sizes are taken off.
 */
export function spread(wishes: readonly Wish[], gap: number): number[] {
  let used = 0
  const offsets = wishes.map(({ above, below }) => {
    const offset = used + above
    used += above + below + gap
    return offset
  })
  const pools: { value: number; weight: number; size: number }[] = []
  wishes.forEach(({ middle, weight }, at) => {
    pools.push({ value: middle - offsets[at]!, weight, size: 1 })
    while (pools.length > 1 && pools.at(-2)!.value > pools.at(-1)!.value)
      pools.push(pooled(pools.pop()!, pools.pop()!))
  })
  return pools
    .flatMap(({ value, size }) => Array<number>(size).fill(value))
    .map((value, at) => value + offsets[at]!)
}

type Pool = { value: number; weight: number; size: number }

function pooled(one: Pool, other: Pool): Pool {
  const weight = one.weight + other.weight
  return {
    value: (one.value * one.weight + other.value * other.weight) / weight,
    weight,
    size: one.size + other.size,
  }
}
