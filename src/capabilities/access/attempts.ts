import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'
import { TooBusy } from '../../platform/errors.ts'

const windowMinutes = 15

/**
 * Attempts to sign in within 15 minutes before we refuse to look at the password. Few for one account from one address;
 * more for an account from everywhere, so that a stranger cannot easily lock somebody out, and for a shared address.
 */
const limits = { both: 10, account: 100, address: 100 }

interface Attempt {
  email: string
  address: string
}

/** Counts an attempt before the password is looked at, so that many at once are counted too. */
export async function countAttempt(context: Context, attempt: Attempt) {
  const { db } = context
  const now = context.now()
  const cutoff = new Date(now.getTime() - windowMinutes * 60_000)
  const begun = sql<boolean>`sign_in_attempts.since <= ${cutoff}`
  const counted = await db
    .insertInto('sign_in_attempts')
    .values(subjectsOf(attempt).map(({ subject }) => ({ subject, attempts: 1, since: now })))
    .onConflict((known) =>
      known.column('subject').doUpdateSet({
        attempts: sql`CASE WHEN ${begun} THEN 1 ELSE sign_in_attempts.attempts + 1 END`,
        since: sql`CASE WHEN ${begun} THEN excluded.since ELSE sign_in_attempts.since END`,
      }),
    )
    .returningAll()
    .execute()
  const limit = new Map(subjectsOf(attempt).map(({ subject, most }) => [subject, most]))
  const over = counted.filter(({ subject, attempts }) => attempts > (limit.get(subject) ?? 0))
  if (over.length === 0) return
  // Told once per window and subject: refused attempts cost an attacker nothing and must not fill the log.
  if (over.some(({ subject, attempts }) => attempts === (limit.get(subject) ?? 0) + 1)) {
    await context.audit('sign-in.paused', { after: { address: attempt.address } })
  }
  const until = Math.max(...over.map(({ since }) => since.getTime())) + windowMinutes * 60_000
  throw new TooBusy('Too many attempts to sign in.', Math.max(1, Math.ceil((until - now.getTime()) / 1000)))
}

/** A right password clears what was counted against the account; the address keeps its count. */
export async function forgiveAttempts({ db }: Context, attempt: Attempt) {
  const subjects = subjectsOf(attempt)
    .filter(({ kind }) => kind !== 'address')
    .map(({ subject }) => subject)
  await db.deleteFrom('sign_in_attempts').where('subject', 'in', subjects).execute()
}

/** Always in one order, so that two attempts at once never wait for each other. Addresses of people are hashed. */
function subjectsOf({ email, address }: Attempt) {
  const account = createHash('sha256').update(email).digest('base64url')
  return [
    { kind: 'account', subject: `account:${account}`, most: limits.account },
    { kind: 'address', subject: `address:${address}`, most: limits.address },
    { kind: 'both', subject: `both:${address}:${account}`, most: limits.both },
  ]
}
