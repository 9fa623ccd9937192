import { sql } from 'kysely'
import type { Somebody } from '../../../../platform/capability.ts'
import type { Context } from '../../../../platform/context.ts'
import { familyOf } from '../../family.ts'

/**
 * A person as every room can look for them: by all their records and everything they are known by. Their name is among
 * it (`kind: 'name'`), because a letter that could not be read may name them by nothing else.
 */
export async function somebody(context: Context, customerIds: readonly string[]): Promise<Somebody> {
  const { rows } = await sql<{ kind: string; value: string }>`
    SELECT kind, value FROM identities
    WHERE customer_id = ANY (${customerIds}::uuid[]) OR origin_id = ANY (${customerIds}::uuid[])
    UNION
    SELECT told.kind, told.value
    FROM customers CROSS JOIN LATERAL (VALUES ('email', lower(email)), ('phone', phone), ('name', name)) AS told (kind, value)
    WHERE id = ANY (${customerIds}::uuid[]) AND told.value <> ''
    ORDER BY kind, value`.execute(context.db)
  return { customerIds, identities: rows }
}

/** All records that are this customer now, and those that were before. */
export async function recordsOf(
  context: Context,
  customerId: string,
  before: readonly string[] = [],
): Promise<string[]> {
  return [...new Set([...(await familyOf(context, customerId)), ...before])]
}
