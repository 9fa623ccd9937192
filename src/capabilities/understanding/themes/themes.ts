import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { stepsOf } from '../../../platform/period.ts'
import { type Asked, inPlainTerms } from '../../customers/index.ts'
import { asComments } from '../voice/comments.ts'
import { commentPage, commentWith } from '../voice/facts.ts'
import { stepFor } from '../voice/voice.ts'
import type * as contract from './contract.ts'
import type { Theme } from './contract.ts'
import { emergingNow, emergingPast } from './emerging-store.ts'
import { countThemes } from './facts.ts'
import { changesOf, numbersOf, totalsOf } from './numbers.ts'
import { allThemes, findTheme, lastSearch, nameOf, standing, type ThemeRow } from './store.ts'

/** What comments are about, the largest theme first. */
export async function listThemes(context: Context, asked: Asked) {
  const [rows, search, counted] = await Promise.all([
    allThemes(context),
    lastSearch(context),
    count(context, asked),
  ])
  const { cells, periods, every } = counted
  const shown = standing(rows).filter(({ hidden_at }) => !hidden_at)
  const themes = await told(context, shown, { rows, ...counted })
  const totals = totalsOf(cells, false)
  return {
    periods,
    every,
    comments: totals.now,
    unassigned: cells.reduce((sum, { is_now, theme, n }) => sum + (is_now === 1 && theme === '' ? n : 0), 0),
    searchedAt: search.searchedAt?.toISOString() ?? null,
    themes: themes.filter(({ n, before }) => n > 0 || (before ?? 0) > 0).toSorted((a, b) => b.n - a.n),
    hidden: standing(rows)
      .filter(({ hidden_at }) => hidden_at)
      .map((row) => ({ id: row.id, name: nameOf(row) })),
  }
}

/** One theme with what customers said about it. */
export async function showTheme(context: Context, { id, ...asked }: InputOf<typeof contract.showTheme>) {
  const row = await findTheme(context, id)
  const [rows, counted] = await Promise.all([allThemes(context), count(context, asked)])
  const [theme] = await told(context, [row], { rows, ...counted })
  if (!theme) throw new NotFound('This theme is not there any more.')
  const { periods, every, filter } = counted
  const quotes = (feeling: 'positive' | 'negative') =>
    commentPage(context, {
      filter,
      narrowed: { theme: id, feeling },
      period: periods.current,
      order: feeling === 'positive' ? 'best' : 'worst',
      limit: 3,
      quotable: true,
    })
  const [good, bad, central] = await Promise.all([
    quotes('positive'),
    quotes('negative'),
    Promise.all(row.examples.map((example) => commentWith(context, { id: example }))),
  ])
  return {
    periods,
    every,
    theme,
    central: await asComments(
      context,
      central.filter((one) => one !== undefined),
    ),
    good: await asComments(context, good),
    bad: await asComments(context, bad),
    past: await emergingPast(context, { about: 'theme', id }),
  }
}

async function count(context: Context, asked: Asked) {
  const { periods, filter } = await inPlainTerms(context, asked)
  const every = stepFor(periods.current)
  return { periods, filter, every, cells: await countThemes(context, { filter, periods, every }) }
}

type Counted = Awaited<ReturnType<typeof count>> & { rows: readonly ThemeRow[] }

async function told(context: Context, shown: readonly ThemeRow[], counted: Counted): Promise<Theme[]> {
  const { cells, periods, every, rows } = counted
  const totals = totalsOf(cells, periods.before !== null)
  const byTheme = Map.groupBy(cells, ({ theme }) => theme)
  const steps = stepsOf(periods.current, every)
  const numbers = shown.map(({ id }) => numbersOf(byTheme.get(id) ?? [], totals, steps))
  const changes = changesOf(numbers, totals)
  const emerging = await emergingNow(context)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const plain = (row: ThemeRow) => ({ id: row.id, name: nameOf(row) })
  return shown.map((row, i) => {
    const whole = row.split_from ? byId.get(row.split_from) : undefined
    const issue = emerging.find(({ about, id }) => about === 'theme' && id === row.id)
    return {
      ...{ id: row.id, name: nameOf(row), foundName: row.found_name, words: row.words },
      ...numbers[i]!,
      change: changes[i]!,
      emerging: issue ? { since: issue.since, foundOn: issue.foundOn, ratio: issue.ratio, q: issue.q } : null,
      isHidden: row.hidden_at !== null,
      topicId: row.topic_id,
      joined: rows.filter(({ merged_into }) => merged_into === row.id).map(plain),
      whole: whole ? plain(whole) : null,
    }
  })
}
