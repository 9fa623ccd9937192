/** People who have something in common, and how many they are. */
export interface Group {
  key: string
  n: number
}

/** Which parts of a whole may stand alone; all others are shown together, or not at all. */
export interface Disclosed {
  shown: readonly string[]
  /** Those that may not stand alone, taken together. */
  together: { keys: readonly string[]; n: number }
}

/**
 * Complementary suppression for parts that do not overlap and whose whole is shown as well. Parts below the threshold are
 * taken together, and the next smallest ones with them until they are enough: so neither a part nor the difference between
 * the whole and what is shown is ever about fewer people than the threshold. Where the whole itself is too small nothing is
 * shown. Of two parts of the same size the one whose key comes first goes first, so that a second look shows the same.
 */
export function disclosed(groups: readonly Group[], threshold: number): Disclosed {
  const rising = groups
    .filter(({ n }) => n > 0)
    .toSorted((one, other) => one.n - other.n || (one.key < other.key ? -1 : 1))
  let hidden = rising.filter(({ n }) => n < threshold).length
  let n = sum(rising.slice(0, hidden))
  while (n > 0 && n < threshold && hidden < rising.length) n += rising[hidden++]!.n
  const keys = rising.slice(0, hidden).map(({ key }) => key)
  return { shown: rising.slice(hidden).map(({ key }) => key), together: { keys, n } }
}

function sum(groups: readonly Group[]): number {
  return groups.reduce((total, { n }) => total + n, 0)
}
