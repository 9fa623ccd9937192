/** Alike answers, and how much each of them counts: 1 where nothing is weighted. */
export interface Weighed {
  n: number
  weight: number
}

/** So many answers, and how many unweighted ones they are worth: the n of every interval. */
export interface Total {
  n: number
  /** (Σw)² / Σw²; n itself where all count alike. */
  effective: number
  /** Σw */
  weight: number
}

/** All of them together. */
export function totalOf(parts: readonly Weighed[]): Total {
  let [n, weight, squares] = [0, 0, 0]
  for (const part of parts) {
    n += part.n
    weight += part.n * part.weight
    squares += part.n * part.weight ** 2
  }
  const isPlain = parts.every((part) => part.weight === 1)
  return { n, weight, effective: isPlain || squares === 0 ? n : weight ** 2 / squares }
}

/**
 * How often each key comes, as counts that add up to the effective n: whoever works out an interval of them gets the
 * weighted shares and the honest width, with the formulas for plain counts.
 * @param among all whom the shares are of, where somebody may be counted under several keys
 */
export function effectiveCounts<Part extends Weighed, Key>(
  parts: readonly Part[],
  keyOf: (part: Part) => Key,
  among: Total = totalOf(parts),
): Map<Key, number> {
  const counts = new Map<Key, number>()
  const worth = among.weight === 0 ? 0 : among.effective / among.weight
  for (const part of parts) {
    const key = keyOf(part)
    counts.set(key, (counts.get(key) ?? 0) + part.n * part.weight * worth)
  }
  return counts
}
