import type { Context } from '../../platform/context.ts'
import { daysBetween, type Period } from '../../platform/period.ts'
import { type InForce, inPlainTerms } from '../customers/index.ts'
import { type Candidate, contactCandidates, realChanges, scoreCandidates } from './changes.ts'
import type { Change, Question } from './contract.ts'
import { quoteFrom } from './evidence.ts'
import { countAnswersByPlace, countContacts } from './facts.ts'

/** Columns in which changes are looked for, beside the whole company. */
const places = ['touchpoint', 'channel', 'product', 'country', 'unit'] as const
const mostChanges = 12

export async function listChanges(context: Context, question: Question) {
  const { periods, filter, pending } = await inPlainTerms(context, question)
  const { current, before } = periods
  const candidates = before ? await allCandidates(context, { current, before, filter, pending }) : []
  const found = realChanges(candidates).slice(0, mostChanges)
  const changes = await Promise.all(
    found.map((change) => withQuote(context, change, periods.current, filter)),
  )
  return { periods, looked: candidates.length, changes }
}

interface Compared {
  current: Period
  before: Period
  filter: InForce
  pending: readonly string[]
}

async function allCandidates(context: Context, compared: Compared): Promise<Candidate[]> {
  const { current, before, ...asked } = compared
  const [answers, now, then] = await Promise.all([
    countAnswersByPlace(context, { ...compared, places }),
    countContacts(context, { ...asked, period: current }),
    countContacts(context, { ...asked, period: before }),
  ])
  const scores = ['', ...places].flatMap((place) => {
    const cells = Map.groupBy(answers.get(place) ?? [], ({ is_now }) => (is_now ? 'now' : 'before'))
    return scoreCandidates(place || null, cells.get('now') ?? [], cells.get('before') ?? [])
  })
  const days = {
    now: daysBetween(current.from, current.until),
    before: daysBetween(before.from, before.until),
  }
  return [...scores, ...contactCandidates(now, then, days)]
}

/** The newest words from where the change is, on its side of the scale. */
async function withQuote(
  context: Context,
  change: Omit<Change, 'quote'>,
  period: Period,
  filter: InForce,
): Promise<Change> {
  const place: InForce = change.place
    ? [{ field: change.place.field, values: [change.place.value] } as InForce[number]]
    : []
  const quote = await quoteFrom(context, {
    period,
    filter: [...filter, ...place],
    scale: change.score?.metric.scale ?? null,
    wording: change.score?.metric.wording ?? '',
    ...sideOf(change),
  })
  return { ...change, quote }
}

/** The third of the scale in which a changed customer would answer: low when it got worse, high when better. */
function sideOf({ score, tone }: Omit<Change, 'quote'>) {
  if (!score) return {}
  const { lowest, highest, direction } = score.metric
  const third = (highest - lowest) / 3
  const isUpper = (tone === 'better') === (direction === 'higher')
  return isUpper ? { lowest: highest - third } : { highest: lowest + third }
}
