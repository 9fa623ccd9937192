import { isScaleName, scales } from '../../../../statistics/scales.ts'
import type { PromiseShown, Summary } from '../../promises/contract.ts'
import { showPromise } from '../../promises/detail.ts'
import { promiseSummaries } from '../../promises/ledger.ts'
import { listBrokenWords } from '../../promises/words.ts'
import { count, days, inWords, missing, percent, stating } from '../say.ts'
import type { Scope } from '../scope.ts'
import type { Evidence, Figure, FigureRow, Part, Statement } from '../statement.ts'

const section = 'promises'
const mostKinds = 5

/** What was promised: how much was kept, what a broken promise goes along with, and what could be promised instead. */
export async function promiseSection(scope: Scope): Promise<Part & { promises: Summary[] }> {
  const promises = await promiseSummaries(scope.context, scope.asked)
  const statements: Statement[] = []
  const figures: Figure[] = []
  for (const summary of promises.filter(({ kept }) => kept.n > 0).slice(0, mostKinds)) {
    const shown = await showPromise(scope.context, { ...scope.asked, kind: summary.kind })
    const quotes = await quotesOf(scope, summary)
    statements.push(
      kept(summary, quotes),
      ...scored(summary, shown),
      ...instead(summary, shown),
      ...open(summary),
    )
    figures.push(...byDelay(summary, shown))
  }
  if (statements.length === 0)
    statements.push(
      missing({
        id: 'promises:none',
        section,
        text: 'No promise is recorded that has come due, so nothing can be said about promises.',
      }),
    )
  return { statements, figures, promises }
}

async function quotesOf({ context, asked }: Scope, { kind }: Summary): Promise<Evidence[]> {
  const { words } = await listBrokenWords(context, { ...asked, kind })
  return words
    .filter(({ text }) => text.length >= 25 && text.length <= 280)
    .slice(0, 2)
    .map(({ id }) => ({ kind: 'quote', id }))
}

const door = (kind: string): Evidence => ({
  kind: 'door',
  to: `/journeys/promises?kind=${encodeURIComponent(kind)}`,
  label: 'The promise ledger',
})

function kept(
  { name, kind, kept: share, promised, delivered, measure }: Summary,
  quotes: Evidence[],
): Statement {
  const usual =
    promised === null || delivered === null
      ? ''
      : ` Typically ${amount(promised, measure)} are promised and ${amount(delivered, measure)} are taken.`
  const broken = share.n - share.hits
  return stating(share, {
    id: `promises:kept:${name}`,
    section,
    of: 'fulfilled promises',
    better: 'higher',
    text: `The promise “${name}” was kept ${count(share.hits)} times of ${count(share.n)} (${percent(share.hits / share.n)}) and broken ${count(broken)} times (${percent(broken / share.n)}).${usual}`,
    evidence: [...quotes, door(kind)],
    weight: broken,
  })
}

function amount(value: number, measure: string): string {
  return measure === 'days' ? days(value) : `${inWords(value, 'score')} ${measure}`
}

function scored({ name, kind }: Summary, { scored: all }: PromiseShown): Statement[] {
  return all.slice(0, 2).flatMap(({ label, scale, kept: good, broken, difference }) => {
    if (good.value === null || broken.value === null || !difference) return []
    const isReal = difference.verdict === 'real change'
    return [
      stating(
        { n: good.n + broken.n, value: difference.difference, low: difference.low, high: difference.high },
        {
          id: `promises:scored:${name}:${scale}`,
          section,
          claim: 'compared',
          isDifference: true,
          of: 'answers',
          unit: 'score',
          text: isReal
            ? `Where “${name}” was kept, mean ${label} is ${inWords(good.value, 'score')} (n ${count(good.n)}); where it was broken, ${inWords(broken.value, 'score')} (n ${count(broken.n)}).`
            : difference.verdict === 'too few'
              ? `Too few answers to tell what breaking “${name}” does to ${label}: ${count(good.n)} where it was kept, ${count(broken.n)} where it was broken.`
              : `Between kept and broken “${name}” no real difference of ${label} shows (${inWords(good.value, 'score')} and ${inWords(broken.value, 'score')}).`,
          evidence: [door(kind)],
          weight: isReal ? broken.n * worthOf(scale, difference.difference) : 0,
        },
      ),
    ]
  })
}

/** How far a mean moved along its scale, 0 to 1. */
function worthOf(scale: string, difference: number): number {
  if (!isScaleName(scale)) return 0
  const { lowest, highest } = scales[scale]
  return Math.abs(difference) / (highest - lowest)
}

function instead({ name, kind, measure, better }: Summary, { calculator }: PromiseShown): Statement[] {
  const { p80, p90 } = calculator
  if (p80.value === null || p90.value === null || better !== 'less') return []
  const [eighty, ninety] = [p80.value, p90.value].map((value) => Math.ceil(value))
  return [
    stating(p90, {
      id: `promises:instead:${name}`,
      section,
      of: 'fulfilled promises',
      unit: measure === 'days' ? 'days' : 'score',
      text: `What “${name}” could say: ${amount(eighty as number, measure)} would have been kept for 80%, ${amount(ninety as number, measure)} for 90% of all, if everything else had stayed as it was.`,
      evidence: [door(kind)],
    }),
  ]
}

function open({ name, kind, open: waiting, overdue }: Summary): Statement[] {
  if (overdue === 0) return []
  return [
    stating(
      { n: waiting, value: overdue / waiting, low: null, high: null },
      {
        id: `promises:overdue:${name}`,
        section,
        of: 'open promises',
        better: 'lower',
        text: `${count(overdue)} promises “${name}” were overdue and not fulfilled at the end of the data.`,
        evidence: [door(kind)],
        weight: overdue,
      },
    ),
  ]
}

/** Mean score by how late it was. */
function byDelay({ name }: Summary, { bands, bandsOf }: PromiseShown): Figure[] {
  if (!bandsOf || bands.length === 0) return []
  const rows = bands.map(
    ({ above, upTo, score }): FigureRow => ({ label: bandInWords(above, upTo), cells: [], ...score }),
  )
  return [
    {
      kind: 'bars',
      title: `How “${name}” is rated, by delay`,
      measure: `Mean ${bandsOf.label}`,
      unit: 'score',
      of: 'answers',
      columns: [],
      rows,
    },
  ]
}

/** `7 to 14 days early`, `up to 3 days late`; negative days are early. */
function bandInWords(above: number | null, upTo: number | null): string {
  if (above === null) return `${-(upTo ?? 0)} days early or more`
  if (upTo === null) return `more than ${above} days late`
  if (upTo === 0) return `up to ${-above} days early, or on the day`
  return above < 0 ? `${-upTo} to ${-above} days early` : `more than ${above} and up to ${upTo} days late`
}
