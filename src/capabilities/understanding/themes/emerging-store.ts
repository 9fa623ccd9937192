import type { Context } from '../../../platform/context.ts'

interface IssueTable {
  id: string
  about: 'theme' | 'topic'
  about_id: string
  since: string
  found_on: string
  ended_on: string | null
  ratio: number
  q: number
  noticed_at: Date
}
export type IssueRow = IssueTable

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    emerging_issues: IssueTable
  }
}

function plain({ about, about_id, since, found_on, ended_on, ratio, q }: IssueRow) {
  return { about, id: about_id, since, foundOn: found_on, endedOn: ended_on, ratio, q }
}

/** What grows now, for whoever sees the whole company: of single units too little is said to judge. */
export async function emergingNow({ db, actor }: Context) {
  if (actor.units !== 'all') return []
  const rows = await db
    .selectFrom('emerging_issues')
    .selectAll()
    .where('ended_on', 'is', null)
    .orderBy('since', 'desc')
    .orderBy('about_id')
    .execute()
  return rows.map(plain)
}

/** Every time it grew, the latest first. */
export async function emergingPast(
  { db, actor }: Context,
  { about, id }: { about: 'theme' | 'topic'; id: string },
) {
  if (actor.units !== 'all') return []
  const rows = await db
    .selectFrom('emerging_issues')
    .selectAll()
    .where('about', '=', about)
    .where('about_id', '=', id)
    .orderBy('found_on', 'desc')
    .execute()
  return rows.map(plain)
}
