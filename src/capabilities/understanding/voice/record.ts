import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import type { Kept } from '../annotating/read.ts'

const Row = z.object({
  annotation_version: z.string(),
  record: z.string().transform((text): Kept => JSON.parse(text)),
})

/** What was read in a comment in full; undefined while nobody has read it. */
export async function recordOf(
  { facts }: Context,
  { id, at }: { id: string; at: string },
): Promise<{ record: Kept; version: string } | undefined> {
  const [found] = await facts.query(
    Row,
    `SELECT annotation_version, record FROM annotations FINAL
    WHERE occurred_at = {at:DateTime64(3)} AND id = {id:UUID}`,
    { id, at: new Date(at) },
  )
  return found && { record: found.record, version: found.annotation_version }
}
