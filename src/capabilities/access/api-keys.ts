import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Actor, Context } from '../../platform/context.ts'
import { Forbidden, Invalid, NotFound, Unauthenticated } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { type KnownPermission, permissionsOf } from './roles.ts'
import type { Key } from './shown.ts'
import type { ApiKeyRow } from './store.ts'
import { checkUnits, overlap, scopeOf } from './units.ts'

const tokenShape = /^att_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([\w-]{43})$/

interface KeyOrder {
  name: string
  permissions: KnownPermission[]
  units: string[]
  expiresAt?: string
}

/** Makes a key that can do no more than its maker; the token is told here and never again. */
export async function createKey(context: Context, order: KeyOrder): Promise<{ key: Key; token: string }> {
  const { actor } = context
  const lacking = order.permissions.find((permission) => !actor.permissions.has(permission))
  if (lacking) throw new Forbidden(lacking)
  if (order.expiresAt && new Date(order.expiresAt) <= context.now()) {
    throw new Invalid('The key would have run out already.', {
      field: 'expiresAt',
      fix: 'Give a later time.',
    })
  }
  return context.transaction(async (tx) => {
    await checkUnits(tx, order.units)
    const secret = randomBytes(32).toString('base64url')
    const row = await tx.db
      .insertInto('api_keys')
      .values({
        id: newId(),
        name: order.name,
        secret_hash: hashed(secret).toString('hex'),
        last4: secret.slice(-4),
        permissions: [...new Set(order.permissions)],
        units: order.units,
        created_by: actor.id,
        created_at: tx.now(),
        expires_at: order.expiresAt ? new Date(order.expiresAt) : null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    const key = keyOf({ ...row, maker: actor.name })
    await tx.audit('key.created', { subject: row.id, after: key })
    return { key, token: `att_${row.id}_${secret}` }
  })
}

export async function listKeys(context: Context): Promise<{ keys: Key[] }> {
  const rows = await keysInSight(context).orderBy('created_at', 'desc').orderBy('id').execute()
  return { keys: rows.map(keyOf) }
}

/** Revoked keys stay in the list: what one did can still be traced to it. */
export function revokeKey(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    const key = await keysInSight(tx).where('api_keys.id', '=', id).executeTakeFirst()
    if (!key) throw new NotFound('There is no such key.', { fix: 'Look under Settings, Keys.' })
    if (key.revoked_at) return null
    await tx.db.updateTable('api_keys').set({ revoked_at: tx.now() }).where('id', '=', id).execute()
    await tx.audit('key.revoked', { subject: id, before: keyOf(key) })
    return null
  })
}

/** Who asks with this token; the same answer for every wrong one. */
export async function keyActor(context: Context, token: string): Promise<Actor> {
  const [, id, secret] = tokenShape.exec(token) ?? []
  const found = id && (await findKey(context, id))
  if (!found || !secret || !timingSafeEqual(hashed(secret), Buffer.from(found.secret_hash, 'hex')))
    throw unknownKey()
  if (!isInForce(found, context.now())) throw unknownKey()
  await noteUse(context, found)
  const permissionsOfMaker = permissionsOf(found.maker_role)
  return {
    kind: 'key',
    id: found.id,
    name: found.name,
    role: 'key',
    permissions: new Set(
      [...permissionsOfMaker].filter((permission) => found.permissions.includes(permission)),
    ),
    units: overlap(await scopeOf(context, found.units), await scopeOf(context, found.maker_units)),
  }
}

function findKey({ db }: Context, id: string) {
  return db
    .selectFrom('api_keys')
    .innerJoin('people', 'people.id', 'api_keys.created_by')
    .selectAll('api_keys')
    .select([
      'people.role as maker_role',
      'people.units as maker_units',
      'people.disabled_at as maker_disabled_at',
    ])
    .where('api_keys.id', '=', id)
    .executeTakeFirst()
}

/** A key ends with the access of its maker, too. */
function isInForce(key: ApiKeyRow & { maker_disabled_at: Date | null }, now: Date) {
  return !key.revoked_at && !key.maker_disabled_at && (!key.expires_at || key.expires_at > now)
}

/** At most once a minute: a busy key would otherwise rewrite its row with every request. */
async function noteUse({ db, now }: Context, { id, last_used_at }: Selectable<ApiKeyRow>) {
  const minuteAgo = new Date(now().getTime() - 60_000)
  if (last_used_at && last_used_at > minuteAgo) return
  await db.updateTable('api_keys').set({ last_used_at: now() }).where('id', '=', id).execute()
}

/** Keys of people who belong wholly to the actor's units. */
function keysInSight({ db, actor }: Context) {
  const all = db
    .selectFrom('api_keys')
    .innerJoin('people', 'people.id', 'api_keys.created_by')
    .selectAll('api_keys')
    .select('people.name as maker')
  if (actor.units === 'all') return all
  return all.where(sql<boolean>`people.units <> '{}' AND people.units <@ ${[...actor.units]}::text[]`)
}

function unknownKey() {
  return new Unauthenticated('This key is unknown, revoked or has run out.', {
    fix: 'Make a new one under Settings, Keys.',
  })
}

function hashed(secret: string) {
  return createHash('sha256').update(secret).digest()
}

function keyOf(row: ApiKeyRow & { maker: string }): Key {
  return {
    id: row.id,
    name: row.name,
    last4: row.last4,
    permissions: row.permissions,
    units: row.units,
    createdBy: row.maker,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    expiresAt: row.expires_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  }
}
