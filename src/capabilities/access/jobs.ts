import type { Context } from '../../platform/context.ts'
import { job } from '../../platform/jobs/jobs.ts'

declare module '../../platform/postgres/tables.ts' {
  interface JobData {
    'access.tidy': object
  }
}

export const jobs = [job({ name: 'access.tidy', every: 'day', run: removeExpired })]

/** What no longer lets anybody in: links and sessions that ran out, attempts of days ago. */
export async function removeExpired({ db, now }: Context) {
  const dayAgo = new Date(now().getTime() - 86_400_000)
  await db.deleteFrom('sign_in_links').where('expires_at', '<', dayAgo).execute()
  await db.deleteFrom('sessions').where('expires_at', '<', dayAgo).execute()
  await db.deleteFrom('sign_in_attempts').where('since', '<', dayAgo).execute()
}
