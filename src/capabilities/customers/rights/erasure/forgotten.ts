import type { Context } from '../../../../platform/context.ts'
import { type Identity, identitiesOf, type Person } from '../../identify/identities.ts'
import { phoneReader } from '../../identify/phone-numbers.ts'
import { privacySettings } from '../settings.ts'
import { digestOf } from './tombstones.ts'

/** `without`: taken, but not known by what somebody who was forgotten was known by. */
export type Verdict<P> = 'welcome' | 'forgotten' | { without: P }

export interface Forgotten {
  /** Position by position; undefined where nobody was ever forgotten, which is the usual case and costs nothing. */
  judge<P extends Person>(persons: readonly P[]): Promise<Verdict<P>[] | undefined>
  /**
   * Tells a raw value that somebody who was forgotten was known by, as user id, e-mail address or phone number: for rows
   * that could not be read, of which nobody knows what stands where. Undefined as above.
   */
  reader(): Promise<((value: string) => boolean) | undefined>
}

/** Other processes learn of a tombstone within this time: whoever forgets somebody waits longer before they remove. */
export const noticedWithinMs = 1_000

const longestValue = 400

/** The tombstones in memory (some 100 bytes each), read again when they have changed; asked for once a second at most. */
export function createForgotten({
  db,
  country,
}: Pick<Context, 'db'> & { country: string | undefined }): Forgotten {
  const readPhone = phoneReader(country)
  let known = { version: 0, salt: Buffer.alloc(0) as Buffer, digests: new Set<string>() }
  let lookedAt = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | undefined

  async function look() {
    const startedAt = performance.now()
    const { tombstones_version: version, tombstone_salt: salt } = await privacySettings({ db })
    if (version !== known.version) {
      const rows = await db.selectFrom('tombstones').select('digest').execute()
      known = { version, salt, digests: new Set(rows.map(({ digest }) => digest.toString('base64'))) }
    }
    lookedAt = startedAt
  }

  async function refresh() {
    if (performance.now() - lookedAt < noticedWithinMs) return
    looking ??= look().finally(() => {
      looking = undefined
    })
    await looking
  }

  const isTombstone = (identity: Identity) =>
    known.digests.has(digestOf(known.salt, identity).toString('base64'))

  return {
    async judge(persons) {
      await refresh()
      if (known.digests.size === 0) return undefined
      return persons.map((person) => verdictOn(person, identitiesOf(person, readPhone), isTombstone))
    },
    async reader() {
      await refresh()
      if (known.digests.size === 0) return undefined
      return (value) =>
        value.length <= longestValue &&
        identitiesOf({ userId: value, email: value, phone: value }, readPhone).some(isTombstone)
    },
  }
}

/**
 * A user id, an e-mail address or another system's id is one person's. A phone number or a browser may be shared: beside
 * somebody else's own id it is left out, and alone it means the one who was forgotten.
 */
export function verdictOn<P extends Person>(
  person: P,
  identities: readonly Identity[],
  isTombstone: (identity: Identity) => boolean,
): Verdict<P> {
  const met = identities.filter(isTombstone)
  if (met.length === 0) return 'welcome'
  const isSomebodyElse = identities.some((identity) => isOwn(identity) && !met.includes(identity))
  if (met.some(isOwn) || !isSomebodyElse) return 'forgotten'
  return { without: { ...person, ...Object.fromEntries(met.map(({ kind }) => [kind, undefined])) } }
}

function isOwn({ kind }: Identity) {
  return kind === 'userId' || kind === 'email' || kind === 'external'
}
