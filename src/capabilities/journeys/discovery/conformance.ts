import { Invalid } from '../../../platform/errors.ts'
import { share } from '../../../statistics/share.ts'
import { alphabetically, type Variant } from './variants.ts'

/** How the cases stand to the way they should have gone. */
export interface Conformance {
  path: string[]
  /** Cases that walked exactly this way, their share and its 95 % interval (Wilson). */
  cases: number
  share: number
  low: number
  high: number
  /** Mean of all cases: 1 walks exactly so, 0 has nothing of it. */
  fitness: number
  /** What was left out, and what came in between that has no place; in how many cases. Most first. */
  deviations: { kind: 'skipped' | 'inserted'; name: string; cases: number }[]
}

/**
 * The way as somebody wrote it: steps with `>` between them, or a JSON list where names hold a `>` themselves.
 * @throws Invalid (wrong use) where a step is not one of the log
 */
export function happyPath(written: string, activities: readonly string[]): string[] {
  const path = written.trim().startsWith('[')
    ? listIn(written)
    : written.split('>').map((step) => step.trim())
  const unknown = path.find((step) => !activities.includes(step))
  if (unknown === undefined) return path
  throw new Invalid(`No event of the log is called “${unknown}”.`, {
    field: 'happy',
    fix: `Write the steps as the log does, such as --happy "${activities.slice(0, 3).join(' > ')}".`,
  })
}

function listIn(written: string): string[] {
  try {
    const list: unknown = JSON.parse(written)
    if (Array.isArray(list) && list.every((step) => typeof step === 'string')) return list
  } catch {
    // Told below, as for a list of something else.
  }
  const fix = 'Write the steps as --happy "A > B > C" or --happy \'["A", "B", "C"]\'.'
  throw new Invalid('The happy path is no list of steps.', { field: 'happy', fix })
}

/**
 * Aligns every way with the happy path at the lowest cost, where leaving a step out and putting one in cost 1 each. Fitness is
 * 1 − cost / (length of the way + length of the happy path), as of alignments (van der Aalst, *Process Mining* §8.3).
 */
export function conformanceTo(path: readonly string[], variants: readonly Variant[]): Conformance {
  const deviations = new Map<string, Conformance['deviations'][number]>()
  let [all, exact, fitness] = [0, 0, 0]
  for (const variant of variants) {
    const { skipped, inserted } = aligned(path, variant.path)
    const cost = skipped.length + inserted.length
    all += variant.cases
    if (cost === 0) exact += variant.cases
    fitness += variant.cases * (1 - cost / (path.length + variant.path.length))
    note('skipped', skipped, variant.cases)
    note('inserted', inserted, variant.cases)
  }
  function note(kind: 'skipped' | 'inserted', names: readonly string[], cases: number) {
    for (const name of new Set(names)) {
      const key = `${kind} ${name}`
      const known = deviations.get(key)
      if (known) known.cases += cases
      else deviations.set(key, { kind, name, cases })
    }
  }
  const { value, low, high } = share({ hits: exact, n: all }) ?? { value: 0, low: 0, high: 1 }
  return {
    path: [...path],
    cases: exact,
    share: value,
    low,
    high,
    fitness: all === 0 ? 0 : fitness / all,
    deviations: [...deviations.values()].sort(
      (a, b) => b.cases - a.cases || alphabetically(a.kind, b.kind) || alphabetically(a.name, b.name),
    ),
  }
}

/** By the longest common subsequence; where several are as long, steps are skipped as late as can be. */
function aligned(happy: readonly string[], walked: readonly string[]) {
  const width = walked.length + 1
  const common = new Uint16Array((happy.length + 1) * width)
  for (let h = happy.length - 1; h >= 0; h--) {
    for (let w = walked.length - 1; w >= 0; w--) {
      common[h * width + w] =
        happy[h] === walked[w]
          ? 1 + common[(h + 1) * width + w + 1]!
          : Math.max(common[(h + 1) * width + w]!, common[h * width + w + 1]!)
    }
  }
  const skipped: string[] = []
  const inserted: string[] = []
  let [h, w] = [0, 0]
  while (h < happy.length && w < walked.length) {
    if (happy[h] === walked[w]) {
      h++
      w++
    } else if (common[h * width + w + 1]! >= common[(h + 1) * width + w]!) inserted.push(walked[w++]!)
    else skipped.push(happy[h++]!)
  }
  return { skipped: [...skipped, ...happy.slice(h)], inserted: [...inserted, ...walked.slice(w)] }
}
