import { sql } from 'kysely'
import type { Somebody } from '../../../../platform/capability.ts'
import type { Context } from '../../../../platform/context.ts'

/**
 * Removes background jobs that name them, whatever became of those: by one of their records' ids, or by anything they are
 * known by standing for itself as a value. E-mail addresses are also found within longer texts.
 */
export async function removeJobs({ db }: Context, { customerIds, identities }: Somebody): Promise<number> {
  const values = identities.filter(({ kind }) => kind !== 'name').map(({ value }) => value)
  const within = [...customerIds, ...values.filter((value) => value.includes('@'))]
  const { numAffectedRows } = await sql`
    DELETE FROM jobs.job WHERE name NOT LIKE 'rights.%' AND (
      EXISTS (
        SELECT FROM unnest(${within}::text[]) AS part
        WHERE strpos(lower(concat(data::text, ' ', output::text, ' ', singleton_key)), lower(part)) > 0
      )
      OR jsonb_path_exists(coalesce(data, '{}'), '$.** ? (@ == $values[*])', jsonb_build_object('values', ${JSON.stringify(values)}::jsonb))
    )`.execute(db)
  return Number(numAffectedRows ?? 0)
}
