import { sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { usualDigestHour } from './choices.ts'
import { type NotificationWay, notificationKinds } from './kinds.ts'

/** What waits to be told by mail, with the person it is for. */
export interface Unmailed {
  id: string
  person_id: string
  name: string
  email: string
  kind: string
  title: string
  says: string
  link: string
  at: Date
}

const usualWays = JSON.stringify(
  Object.fromEntries(Object.entries(notificationKinds).map(([kind, { way }]) => [kind, way])),
)

/** The way each notification takes: as the person chose, else as everybody begins. */
const way = sql<NotificationWay>`
  coalesce(choice.ways ->> told.kind, ${usualWays}::jsonb ->> told.kind, ${notificationKinds.other.way})`

const open = sql`
  notifications AS told
  JOIN people ON people.id = told.person_id AND people.disabled_at IS NULL
  LEFT JOIN notification_choices AS choice ON choice.person_id = told.person_id
  WHERE told.mailed_at IS NULL AND told.read_at IS NULL`

const columns = sql`told.id, told.person_id, people.name, people.email, told.kind, told.title, told.says, told.link, told.at`

/** What is to be told at once, the oldest first. */
export async function unmailedAtOnce({ db }: Context, limit: number): Promise<Unmailed[]> {
  const { rows } = await sql<Unmailed>`
    SELECT ${columns} FROM ${open} AND ${way} = 'at-once' ORDER BY told.at, told.id LIMIT ${limit}`.execute(
    db,
  )
  return rows
}

export interface WaitsForDigest {
  person_id: string
  hour: number
  /** Empty: the organisation's. */
  zone: string
  /** When the oldest of it was told. */
  since: Date
}

/** Who has something to be told by digest. */
export async function whoWaitsForDigest({ db }: Context): Promise<WaitsForDigest[]> {
  const { rows } = await sql<WaitsForDigest>`
    SELECT told.person_id, coalesce(choice.digest_hour, ${usualDigestHour}) AS hour, coalesce(choice.zone, '') AS zone,
      min(told.at) AS since
    FROM ${open} AND ${way} = 'digest' GROUP BY 1, 2, 3`.execute(db)
  return rows
}

/** All that one person has for their digest, the newest first. */
export async function digestOf({ db }: Context, person: string): Promise<Unmailed[]> {
  const { rows } = await sql<Unmailed>`
    SELECT ${columns} FROM ${open} AND told.person_id = ${person} AND ${way} = 'digest'
    ORDER BY told.at DESC, told.id`.execute(db)
  return rows
}

export async function markMailed({ db, now }: Context, ids: readonly string[]): Promise<void> {
  await sql`UPDATE notifications SET mailed_at = ${now()} WHERE id = ANY (${ids}::uuid[])`.execute(db)
}
