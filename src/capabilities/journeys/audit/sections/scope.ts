import { plusDays } from '../../../../platform/period.ts'
import { measuredShare } from '../../measured.ts'
import { sourcesOf } from '../facts/places.ts'
import { count, counting, listed, missing, percent, stating } from '../say.ts'
import type { Scope } from '../scope.ts'
import type { Figure, Part, Statement } from '../statement.ts'

const section = 'scope'

/** What was audited, how much of it is placed, felt and rated, and what cannot be said for want of data. */
export async function scopeSection(scope: Scope): Promise<Part> {
  const sources = await sourcesOf(scope.context, scope)
  const statements = [everything(scope), ...placed(scope), ...heard(scope), ...notThere(scope)]
  return { statements, figures: [sourceTable(sources)] }
}

function everything({ whole, period, walks }: Scope): Statement {
  const last = plusDays(period.until, -1)
  const journeys = walks.map(({ journey, totals }) => `“${journey.name}” (${count(totals.journeys)})`)
  return counting(whole.n, {
    id: 'scope:all',
    section,
    of: 'things that happened',
    text: `${count(whole.n)} things that happened with ${count(whole.customers)} customers from ${period.from} to ${last}, at ${count(whole.touchpoints)} touchpoints${
      journeys.length > 0 ? `; journeys walked in it: ${listed(journeys)}` : ''
    }.`,
    evidence: [{ kind: 'door', to: '/customers', label: 'The customers' }],
  })
}

function placed({ whole }: Scope): Statement[] {
  const found = whole.n - whole.unplaced
  const share = measuredShare(found, whole.n)
  if (share.n === 0) return []
  return [
    ofAll(share, {
      id: 'scope:placed',
      section,
      of: 'things that happened',
      better: 'higher',
      text: `${percent(share.hits / share.n)} of what happened is known to belong to a touchpoint${
        whole.unplaced > 0 ? `; the other ${count(whole.unplaced)} are in no map and no list below` : ''
      }.`,
      evidence: [{ kind: 'door', to: '/touchpoints/coverage', label: 'What is not recognised' }],
    }),
  ]
}

function heard({ places }: Scope): Statement[] {
  const silent = places.filter(({ words, answers }) => words + answers === 0)
  const share = measuredShare(places.length - silent.length, places.length)
  if (places.length === 0) return []
  return [
    ofAll(share, {
      id: 'scope:heard',
      section,
      of: 'touchpoints',
      better: 'higher',
      text: `Customers are heard (words or answers) at ${count(share.hits)} of ${count(share.n)} touchpoints${
        silent.length > 0
          ? `; nothing is heard at ${listed(silent.map(({ touchpoint }) => touchpoint).slice(0, 6))}${silent.length > 6 ? ' and others' : ''}`
          : ''
      }.`,
      evidence: [{ kind: 'door', to: '/touchpoints', label: 'How each touchpoint is listened to' }],
    }),
  ]
}

/** All there is, and no sample of it: there is nothing to be unsure about. */
function ofAll({ hits, n }: { hits: number; n: number }, told: Parameters<typeof stating>[1]): Statement {
  return { ...stating({ n, value: hits / n, low: null, high: null }, told), reliability: 'ok' }
}

const preSale = ['attention', 'interest', 'desire']

/** A gap in the data is a gap in the audit: it is named rather than passed over. */
function notThere({ whole, walks }: Scope): Statement[] {
  const known = whole.stages.map((stage) => stage.toLowerCase())
  const gaps: [string, boolean, string][] = [
    [
      'before',
      !preSale.some((stage) => known.includes(stage)),
      'Nothing is recorded from before the purchase (visits, advertising, advice), so nothing is said about how customers come to buy, or turn away before.',
    ],
    [
      'conversations',
      whole.conversations === 0,
      'No conversations with service are recorded, so nothing is said about contacts, replies and empathy.',
    ],
    [
      'words',
      whole.words === 0,
      'No words of customers are recorded, so how it felt is known from scores alone.',
    ],
    [
      'unread',
      whole.readWords < whole.words,
      `${count(whole.words - whole.readWords)} texts have not been read yet, or are in no language that is understood; they are left out of all feelings.`,
    ],
    [
      'unsure',
      whole.readWords > 0 && whole.sureWords <= 0.5 * whole.readWords,
      'Most words are in a language, or too short, for their feeling to be known well: how it feels is told by scores, and words stand as quotes only.',
    ],
    [
      'answers',
      whole.answers === 0,
      'Nobody was asked for a score, so satisfaction is known from words alone.',
    ],
    [
      'promises',
      whole.promises === 0,
      'No promises (a day, an amount) are recorded, so it cannot be said which were kept.',
    ],
    ['journeys', walks.length === 0, 'No journey was walked often enough to be measured.'],
    [
      'cost',
      true,
      'What it costs the company to change something is not in the data: the list of what to do is ranked by what customers gain, not by effort.',
    ],
  ]
  return gaps.flatMap(([id, isMissing, text]) =>
    isMissing ? [missing({ id: `scope:no-${id}`, section, text })] : [],
  )
}

function sourceTable(sources: Awaited<ReturnType<typeof sourcesOf>>): Figure {
  return {
    kind: 'table',
    title: 'Where the data comes from',
    measure: '',
    unit: 'count',
    of: 'records',
    columns: ['What', 'First day', 'Last day'],
    rows: sources.map(({ source, kind, n, first, last }) => ({
      label: source || 'unknown',
      cells: [kind, first, last],
      ...{ n, value: null, low: null, high: null, reliability: 'ok' as const },
    })),
  }
}
