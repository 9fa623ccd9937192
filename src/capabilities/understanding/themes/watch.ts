import { type Emerging, emergingIn } from '../../../language/themes/emerging.ts'
import type { Context } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import { daysBetween, plusDays } from '../../../platform/period.ts'
import { daysNow } from '../../customers/index.ts'
import { namesNow } from '../voice/names.ts'
import { emergingNow, type IssueRow } from './emerging-store.ts'
import { type AboutDay, countByDay, countPlaced } from './facts.ts'
import { addFreshThemes, watchedDays } from './fresh.ts'
import { assignAll } from './search.ts'
import { lastSearch } from './store.ts'

/** What is usual is learnt from twelve weeks; this shows how it came to be. */
const daysWatched = 240

/** Compares what is said day by day with what is usual, and keeps what grows. The whole history is judged anew each time. */
export async function watchThemes(context: Context): Promise<void> {
  const { span } = await daysNow(context)
  if (!span) return
  const period = watchedDays(span, daysWatched)
  if (await arrivedSince(context)) {
    await assignAll(context, { onlyBare: true })
    await addFreshThemes(context, period)
  }
  const counts = await countByDay(context, period)
  const names = await namesNow(context)
  const found = issuesIn(counts, { first: period.from, last: span.last }).filter(({ about, id }) =>
    (about === 'theme' ? names.themes : names.topics).has(id),
  )
  await context.transaction(async (tx) => {
    await tx.db.deleteFrom('emerging_issues').execute()
    const at = tx.now()
    if (found.length > 0)
      await tx.db
        .insertInto('emerging_issues')
        .values(found.map(({ id, ...issue }) => ({ ...issue, about_id: id, id: newId(), noticed_at: at })))
        .execute()
    await tx.db.updateTable('theme_searches').set({ watched_at: at }).execute()
  })
}

/** Whether there are other comments than when it was watched last; themes have to be there first. */
async function arrivedSince(context: Context): Promise<boolean> {
  const { searchedAt, watched } = await lastSearch(context)
  const comments = await countPlaced(context)
  if (!searchedAt || comments === watched) return false
  await context.db.updateTable('theme_searches').set({ watched: comments }).execute()
  return true
}

type Issue = Pick<IssueRow, 'about' | 'since' | 'found_on' | 'ended_on' | 'ratio' | 'q'> & { id: string }

/** All themes and topics judged together, by the days as they came. */
export function issuesIn(
  counts: readonly AboutDay[],
  { first, last }: { first: string; last: string },
): Issue[] {
  const days = daysBetween(first, last) + 1
  const monday = daysBetween('2024-01-01', first)
  const countsOf = (some: readonly AboutDay[]) => {
    const hits = new Int32Array(days)
    for (const { day, n } of some) hits[daysBetween(first, day)] = n
    return hits
  }
  const all = countsOf(counts.filter(({ about }) => about === 'all'))
  const watched = [
    ...Map.groupBy(
      counts.filter(({ about }) => about !== 'all'),
      ({ about, id }) => `${about} ${id}`,
    ).values(),
  ]
  const series = watched.map((some) =>
    Array.from(countsOf(some), (hits, i) => ({ hits, n: all[i]!, weekday: (((monday + i) % 7) + 7) % 7 })),
  )
  return emergingIn(series).flatMap((found, i) => found.map((one) => issueOf(one, watched[i]![0]!, first)))
}

function issueOf({ since, found, until, ratio, q }: Emerging, { about, id }: AboutDay, first: string): Issue {
  return {
    about: about as Issue['about'],
    id,
    since: plusDays(first, since),
    found_on: plusDays(first, found),
    ended_on: until === null ? null : plusDays(first, until),
    ratio,
    q,
  }
}

/** What grows now, with its name; how much is watched for it. */
export async function listEmerging(context: Context) {
  const [search, issues, names] = await Promise.all([
    context.db.selectFrom('theme_searches').select('watched_at').executeTakeFirst(),
    emergingNow(context),
    namesNow(context),
  ])
  return {
    watchedAt: search?.watched_at?.toISOString() ?? null,
    watched: names.themes.size + names.topics.size,
    issues: issues.flatMap(({ about, id, endedOn: _, ...issue }) => {
      const name = (about === 'theme' ? names.themes : names.topics).get(id)?.name
      return name === undefined ? [] : [{ about, id, name, ...issue }]
    }),
  }
}
