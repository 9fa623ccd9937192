import { type ColumnType, type Kysely, type Selectable, sql } from 'kysely'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Tables } from '../../../platform/postgres/tables.ts'
import type { DeliveryState } from './contract.ts'
import type { WebhookMapping } from './mapping.ts'
import type { Signature } from './signature.ts'

/** JSON is written as text and read as what it says. */
type Json<T> = ColumnType<T, string, string>

interface WebhookTable {
  source_id: string
  path: string
  preset: string | null
  signature: Json<Signature>
  secrets: string[]
  mapping: Json<WebhookMapping>
  per_minute: ColumnType<number, number | undefined, number>
  keep_days: ColumnType<number, number | undefined, number>
  refused: ColumnType<number, undefined, number>
  last_refused_at: ColumnType<Date | null, undefined, Date>
  last_refusal: ColumnType<string | null, undefined, string>
}
export type WebhookRow = Selectable<WebhookTable>

declare module '../../../platform/postgres/tables.ts' {
  interface Tables {
    webhooks: WebhookTable
  }
}

/** A webhook with the source it belongs to. */
export type WebhookOfSource = WebhookRow & {
  name: string
  unit: string
  created_at: Date
  revoked_at: Date | null
  last_received_at: Date | null
}

function joined({ db }: Pick<Context, 'db'>) {
  return db
    .selectFrom('webhooks')
    .innerJoin('sources', 'sources.id', 'webhooks.source_id')
    .selectAll('webhooks')
    .select(['sources.name', 'sources.unit', 'sources.created_at', 'sources.revoked_at'])
    .select('sources.last_received_at')
}

/** Absent or of another unit is the same to whoever asks. */
export async function findWebhook(context: Context, id: string): Promise<WebhookOfSource> {
  const row = await joined(context).where('source_id', '=', id).executeTakeFirst()
  return visible(context, row)
}

export async function lockWebhook(tx: Context, id: string): Promise<WebhookOfSource> {
  const row = await joined(tx).where('source_id', '=', id).forUpdate('webhooks').executeTakeFirst()
  return visible(tx, row)
}

function visible({ actor }: Context, row: WebhookOfSource | undefined): WebhookOfSource {
  if (!row || (actor.units !== 'all' && !actor.units.includes(row.unit)))
    throw new NotFound('This webhook is gone.')
  return row
}

export async function insertWebhook(
  { db }: Context,
  row: Pick<WebhookRow, 'source_id' | 'path' | 'preset' | 'signature' | 'secrets' | 'mapping'>,
): Promise<void> {
  await db
    .insertInto('webhooks')
    .values({ ...row, signature: JSON.stringify(row.signature), mapping: JSON.stringify(row.mapping) })
    .execute()
}

type Changeable = 'signature' | 'secrets' | 'mapping' | 'per_minute' | 'keep_days'

export async function updateWebhook(
  { db }: Context,
  id: string,
  { signature, mapping, ...plain }: Partial<Pick<WebhookRow, Changeable>>,
): Promise<void> {
  const change = {
    ...plain,
    ...(signature && { signature: JSON.stringify(signature) }),
    ...(mapping && { mapping: JSON.stringify(mapping) }),
  }
  if (Object.keys(change).length === 0) return
  await db.updateTable('webhooks').set(change).where('source_id', '=', id).execute()
}

/** For the door: which webhook an address belongs to, revoked ones too. */
export function webhookAt(db: Kysely<Tables>, path: string): Promise<WebhookOfSource | undefined> {
  return joined({ db }).where('path', '=', path).executeTakeFirst()
}

/** What was turned away at the door since the counts were last written. */
export interface Refusals {
  sourceId: string
  n: number
  reason: string
}

export async function addRefusals(
  db: Kysely<Tables>,
  refusals: readonly Refusals[],
  at: Date,
): Promise<void> {
  await sql`
    UPDATE webhooks SET refused = webhooks.refused + new.n, last_refused_at = ${at}, last_refusal = new.reason
    FROM unnest(
      ${refusals.map(({ sourceId }) => sourceId)}::uuid[],
      ${refusals.map(({ n }) => n)}::bigint[],
      ${refusals.map(({ reason }) => reason)}::text[]
    ) AS new (source_id, n, reason)
    WHERE webhooks.source_id = new.source_id`.execute(db)
}

/** How many deliveries each webhook has in each state. */
export async function deliveryCounts(
  { db }: Context,
  sourceIds: readonly string[],
): Promise<Map<string, Record<DeliveryState, number>>> {
  const rows = await db
    .selectFrom('webhook_deliveries')
    .select(['source_id', 'state', ({ fn }) => fn.countAll<number>().as('n')])
    .where('source_id', 'in', [...sourceIds, '00000000-0000-0000-0000-000000000000'])
    .groupBy(['source_id', 'state'])
    .execute()
  const counts = new Map(sourceIds.map((id) => [id, { new: 0, done: 0, failed: 0, ignored: 0 }]))
  for (const { source_id, state, n } of rows) counts.get(source_id)![state] = n
  return counts
}
