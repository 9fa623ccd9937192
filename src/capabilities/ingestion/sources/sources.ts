import { createHash, randomBytes } from 'node:crypto'
import type { Context } from '../../../platform/context.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import type {
  createSource as createSourceEndpoint,
  revokeSource as revokeSourceEndpoint,
  SourceShown,
} from './contract.ts'
import { filesAndSample } from './files-and-sample.ts'
import { type Health, healthOf } from './health.ts'
import { allSources, insertSource, lockSource, markRevoked, type SourceRow } from './store.ts'
import { checkUnit } from './unit.ts'

/** Everything that brings interactions, with how it is doing: keys, webhooks, mailboxes, files and the sample. */
export async function listSources(context: Context) {
  const [rows, health, files] = await Promise.all([
    allSources(context),
    healthOf(context),
    filesAndSample(context),
  ])
  return { sources: [...rows.map((row) => shown(row, health.get(row.id))), ...files] }
}

/** Makes a write key. Only its hash is kept, so it can be shown this once only. */
export function createSource(context: Context, { name, unit }: InputOf<typeof createSourceEndpoint>) {
  const writeKey = `wk_${randomBytes(32).toString('base64url')}`
  return context.transaction(async (tx) => {
    checkUnit(tx, unit)
    const source = await insertSource(tx, {
      id: newId(tx.now()),
      name,
      kind: 'segment',
      unit,
      created_at: tx.now(),
      write_key_hash: hashOfKey(writeKey),
      write_key_last4: writeKey.slice(-4),
    })
    if (!source)
      throw new Conflict(`There is a source “${name}” already.`, {
        field: 'name',
        fix: 'Choose another name.',
      })
    await tx.audit('source.created', { subject: source.id, after: shown(source) })
    return { ...shown(source), writeKey }
  })
}

export function revokeSource(context: Context, { id }: InputOf<typeof revokeSourceEndpoint>) {
  return context.transaction(async (tx) => {
    const source = await lockSource(tx, id)
    if (source.revoked_at) throw new Conflict('This source has been revoked already.')
    await markRevoked(tx, id)
    await tx.audit('source.revoked', { subject: id, before: shown(source) })
    return null
  })
}

/** A write key is 256 bits of chance: a plain hash cannot be tried out. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

function shown(row: SourceRow, health?: Health): SourceShown {
  const { failed = 0, trouble = null, nextAt = null } = health ?? {}
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    unit: row.unit,
    writeKeyLast4: row.write_key_last4,
    createdAt: row.created_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
    lastReceivedAt: row.last_received_at?.toISOString() ?? null,
    received: row.received,
    rejected: row.rejected,
    duplicates: row.duplicates,
    state: stateOf(row, health),
    failed,
    trouble,
    nextAt,
  }
}

function stateOf({ revoked_at, last_received_at }: SourceRow, health: Health | undefined) {
  if (revoked_at) return 'revoked'
  if (health && health.state !== 'working') return health.state
  return last_received_at ? 'working' : 'waiting'
}
