import type { Section, Statement } from './statement.ts'

const most = 5
/** No part may fill the first page alone. */
const mostOfOne = 2

/**
 * The statements that matter most: sure ones by their weight, not more than two of a part; filled up with how the
 * largest journeys end and are rated, which everybody should know. In a fixed order for equal weights.
 */
export function mattersMost(sections: readonly Pick<Section, 'statements'>[]): string[] {
  const all = sections.flatMap(({ statements }) => statements)
  const heavy = all
    .filter(({ weight, reliability }) => weight > 0 && reliability === 'ok')
    .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
  const chosen: Statement[] = []
  for (const one of heavy) {
    const ofPart = chosen.filter((other) => subjectOf(other) === subjectOf(one)).length
    if (chosen.length < most && ofPart < mostOfOne) chosen.push(one)
  }
  const plain = ['journeys:score', 'journeys:well'].flatMap((id) =>
    all.filter((one) => one.id.startsWith(id)),
  )
  return [...chosen, ...plain].slice(0, most).map(({ id }) => id)
}

/** A broken promise is one subject, whether it is told as a promise or as friction. */
function subjectOf({ section, id }: Statement): string {
  return section === 'friction' && /:promise::$/.test(id) ? 'promises' : section
}
