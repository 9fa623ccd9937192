import { type AlikeDifference, differenceAlike } from '../alike.ts'
import { optionalSteps, strataOf } from '../facts/skipped.ts'
import { count, missing, percent, stating } from '../say.ts'
import type { Scope, Walk } from '../scope.ts'
import type { Figure, Part, Statement } from '../statement.ts'

const section = 'removable'

/** A loss of more than this would be worth keeping a step for: three percentage points. */
const relevantHarm = 0.03

interface Judged {
  step: string
  next: string
  found: AlikeDifference
  verdict: 'could go' | 'is needed' | 'not sure'
}

/**
 * The fourth question: which steps can be removed? Those whose skipping goes along with no relevant harm: the whole
 * interval of the difference, among like journeys, lies above the harm that would be relevant.
 */
export async function removableSection(scope: Scope): Promise<Part> {
  const statements: Statement[] = []
  const figures: Figure[] = []
  for (const walk of scope.walks) {
    const judged = await judgedSteps(scope, walk)
    statements.push(
      ...judged
        .filter(({ verdict }) => verdict !== 'not sure')
        .slice(0, 4)
        .map((one) => told(walk, one)),
    )
    const unsure = judged.filter(({ verdict }) => verdict === 'not sure').map(({ step }) => step)
    if (unsure.length > 0) statements.push(notSure(walk, unsure))
    if (judged.length > 0) figures.push(drawn(walk, judged))
  }
  if (statements.length === 0)
    statements.push(
      missing({
        id: 'removable:none',
        section,
        text: 'No step is taken by some and left out by others often enough to judge whether it is needed.',
      }),
    )
  return { statements, figures }
}

async function judgedSteps({ context }: Scope, { walked }: Walk): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const { step, next } of await optionalSteps(context, walked)) {
    const found = differenceAlike(await strataOf(context, walked, { step, next }))
    if (!found || Math.min(found.skipped, found.taken) < 30) continue
    const verdict = found.low > -relevantHarm ? 'could go' : found.high < 0 ? 'is needed' : 'not sure'
    judged.push({ step, next, found, verdict })
  }
  return judged
}

function told({ journey }: Walk, { step, next, found, verdict }: Judged): Statement {
  const apart = `${percent(Math.abs(found.difference))} ${found.difference < 0 ? 'fewer' : 'more'} end well`
  const margin = percent(relevantHarm)
  return stating(
    { n: found.skipped + found.taken, value: found.difference, low: found.low, high: found.high },
    {
      id: `removable:${journey.name}:${step}`,
      section,
      claim: 'compared',
      isDifference: true,
      of: 'journeys',
      text:
        verdict === 'could go'
          ? `“${step}” could be left out of “${journey.name}”: of ${count(found.skipped)} who came to ${next} without it ${apart} than of ${count(found.taken)} like them who took it; a loss of ${margin} or more can be ruled out. Whoever skips it may be different in ways that are not recorded: try it with some first.`
          : `“${step}” goes along with a good end of “${journey.name}”: without it ${apart} by ${next}. Keep it.`,
      evidence: [{ kind: 'door', to: `/journeys/${journey.id}`, label: 'Both ways' }],
      weight: verdict === 'could go' ? found.taken * 0.05 : 0,
    },
  )
}

function notSure({ journey }: Walk, steps: readonly string[]): Statement {
  return missing({
    id: `removable:unsure:${journey.name}`,
    section,
    text: `Of ${steps.map((step) => `“${step}”`).join(', ')} in “${journey.name}” it cannot be told yet: leaving it out may cost ${percent(relevantHarm)} of good ends or more, or nothing.`,
  })
}

function drawn({ journey }: Walk, judged: readonly Judged[]): Figure {
  return {
    kind: 'bars',
    title: `Leaving steps of “${journey.name}” out`,
    measure: 'Good ends without the step minus with it, among like journeys',
    unit: 'share',
    of: 'journeys',
    columns: [],
    rows: judged.map(({ step, found }) => ({
      label: step,
      cells: [],
      ...{ n: found.skipped + found.taken, value: found.difference, low: found.low, high: found.high },
      reliability: 'ok' as const,
    })),
  }
}
