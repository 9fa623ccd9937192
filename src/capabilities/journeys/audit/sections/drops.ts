import { measuredShare } from '../../measured.ts'
import { type Step, wordsOfWalkers } from '../facts/journeys.ts'
import { count, howLong, missing, percent, stating } from '../say.ts'
import type { Scope, Walk } from '../scope.ts'
import type { Evidence, Figure, Part, Statement } from '../statement.ts'

const section = 'drops'

/** The first question: where do most drop? Of those who come to a step, the share that goes no further and fails. */
export async function dropSection(scope: Scope): Promise<Part> {
  const statements: Statement[] = []
  const figures: Figure[] = []
  for (const walk of scope.walks) {
    const dropped = walk.steps.filter(({ stopped }) => stopped > 0)
    const [most] = dropped.toSorted((a, b) => b.stopped - a.stopped || (a.step < b.step ? -1 : 1))
    if (!most) continue
    statements.push(await mostAt(scope, walk, most), ...steepest(walk, dropped, most))
    figures.push(funnelOf(walk), dropsOf(walk, dropped))
  }
  if (statements.length === 0)
    statements.push(
      missing({
        id: 'drops:none',
        section,
        text: 'No journey ends without success at any step, so there is no drop to tell of.',
      }),
    )
  return { statements, figures }
}

async function mostAt({ context }: Scope, walk: Walk, most: Step): Promise<Statement> {
  const { journey, walked, totals } = walk
  const lost = totals.ended - totals.success
  const share = measuredShare(most.stopped, most.ended)
  const quotes = await wordsOfWalkers(
    context,
    { ...walked, values: { ...walked.values, stoppedAt: most.step } },
    { which: "outcome IN ('failure', 'given up') AND path[-1] = {stoppedAt:String}", feeling: 'low' },
  )
  const waited = most.wait === null ? '' : ` People have usually come to it after ${howLong(most.wait)}.`
  return stating(share, {
    id: `drops:most:${journey.name}:${most.step}`,
    section,
    of: 'journeys that came there',
    better: 'lower',
    text: `In “${journey.name}” most drop after ${most.step}: ${count(most.stopped)} of the ${count(lost)} that end badly stop there, ${percent(most.stopped / Math.max(1, most.ended))} of those who come there.${waited}`,
    evidence: [
      ...quotes.map(({ id }): Evidence => ({ kind: 'quote', id })),
      { kind: 'door', to: `/journeys/${journey.id}`, label: 'Where people stop' },
    ],
    weight: most.stopped,
  })
}

/** A rarer step may lose a larger share of those who come to it. */
function steepest({ journey }: Walk, dropped: readonly Step[], most: Step): Statement[] {
  const rate = ({ stopped, ended }: Step) => stopped / Math.max(1, ended)
  const [steep] = dropped
    .filter(({ ended }) => ended >= 30)
    .toSorted((a, b) => rate(b) - rate(a) || (a.step < b.step ? -1 : 1))
  if (!steep || steep === most) return []
  return [
    stating(measuredShare(steep.stopped, steep.ended), {
      id: `drops:steepest:${journey.name}:${steep.step}`,
      section,
      of: 'journeys that came there',
      better: 'lower',
      text: `The steepest drop in “${journey.name}” is after ${steep.step}: ${percent(rate(steep))} of those who come there go no further.`,
      evidence: [{ kind: 'door', to: `/journeys/${journey.id}`, label: 'Where people stop' }],
      weight: steep.stopped,
    }),
  ]
}

function funnelOf({ journey, steps, totals }: Walk): Figure {
  return {
    kind: 'funnel',
    title: `Who comes how far in “${journey.name}”`,
    measure: 'Share of all journeys',
    unit: 'share',
    of: 'journeys',
    columns: [],
    // A step that fewer than one in twenty come to is a way aside, not a stage of the funnel.
    rows: steps
      .filter(({ reached }) => reached >= 0.05 * totals.journeys)
      .slice(0, 12)
      .map(({ step, reached }) => ({ label: step, cells: [], ...measuredShare(reached, totals.journeys) })),
  }
}

function dropsOf({ journey }: Walk, dropped: readonly Step[]): Figure {
  return {
    kind: 'bars',
    title: `Where “${journey.name}” is dropped`,
    measure: 'Stop there without success, of those who come there',
    unit: 'share',
    of: 'journeys',
    columns: [],
    rows: dropped
      .toSorted((a, b) => b.stopped - a.stopped || (a.step < b.step ? -1 : 1))
      .slice(0, 10)
      .map(({ step, stopped, ended }) => ({ label: step, cells: [], ...measuredShare(stopped, ended) })),
  }
}
