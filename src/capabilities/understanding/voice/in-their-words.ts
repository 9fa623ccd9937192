import type { Context } from '../../../platform/context.ts'
import { type Asked, inPlainTerms } from '../../customers/index.ts'
import { asComments } from './comments.ts'
import { commentPage, countFeelings, countParts } from './facts.ts'
import { changeOf, countOf, feelingsOf, netOf } from './measure.ts'
import { namesNow } from './names.ts'
import { facetsOf, named } from './voice.ts'

/** So many lines are read at a glance. */
const mostShown = 5
const quotesOfASide = 2

/** What people say most and how it feels, with words of both sides. */
export async function showInTheirWords(context: Context, asked: Asked) {
  const { periods, filter } = await inPlainTerms(context, asked)
  const question = { filter, narrowed: {} }
  const [cells, parts, names, good, bad] = await Promise.all([
    countFeelings(context, question, { periods, every: 'month' }),
    countParts(context, question, periods),
    namesNow(context),
    quotes('best'),
    quotes('worst'),
  ])
  const now = feelingsOf(cells.filter(({ is_now }) => is_now === 1))
  const was = periods.before && feelingsOf(cells.filter(({ is_now }) => is_now === 0))
  const facets = facetsOf(parts, { of: countOf(now), isCompared: was !== null })
  return {
    comments: cells.reduce((sum, { is_now, n }) => sum + (is_now === 1 ? n : 0), 0),
    net: netOf(now),
    change: was && changeOf(was, now),
    most: most(),
    good: await asComments(context, good),
    bad: await asComments(context, bad),
  }

  /** Topics of the organisation where it has some, else the themes that were found, else what people do with their words. */
  function most() {
    const topics = named(facets('topic'), names.topics).map((part) => ({ ...part, kind: 'topic' as const }))
    const themes = named(facets('theme'), names.themes).map((part) => ({ ...part, kind: 'theme' as const }))
    const signals = facets('signal').map((part) => ({
      ...part,
      ...{ name: part.id, above: null, kind: 'signal' as const },
    }))
    const shown = topics.length > 0 ? topics : themes.length > 0 ? themes : signals
    return shown.slice(0, mostShown)
  }

  function quotes(order: 'best' | 'worst') {
    const feeling = order === 'best' ? ('positive' as const) : ('negative' as const)
    return commentPage(context, {
      filter,
      narrowed: { feeling },
      period: periods.current,
      order,
      limit: quotesOfASide,
      quotable: true,
    })
  }
}
