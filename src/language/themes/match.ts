/**
 * Which of the themes found now were found before: pairs of directions as close as `least` (a cosine), the closest first,
 * each theme in one pair at most. So names and what people did with a theme stay with it.
 * @returns for each of `now` its place in `before`, −1 for what is new
 */
export function matchThemes(
  before: readonly ArrayLike<number>[],
  now: readonly ArrayLike<number>[],
  least = 0.7,
): number[] {
  const pairs = now.flatMap((direction, i) =>
    before
      .map((other, k) => ({ i, k, cosine: cosineOf(direction, other) }))
      .filter(({ cosine }) => cosine >= least),
  )
  const matched = now.map(() => -1)
  const taken = new Set<number>()
  for (const { i, k } of pairs.toSorted((a, b) => b.cosine - a.cosine || a.i - b.i || a.k - b.k)) {
    if (matched[i] !== -1 || taken.has(k)) continue
    matched[i] = k
    taken.add(k)
  }
  return matched
}

function cosineOf(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let [product, a, b] = [0, 0, 0]
  for (let j = 0; j < one.length; j++) {
    product += (one[j] as number) * (other[j] as number)
    a += (one[j] as number) ** 2
    b += (other[j] as number) ** 2
  }
  return product / (Math.sqrt(a * b) || 1)
}
