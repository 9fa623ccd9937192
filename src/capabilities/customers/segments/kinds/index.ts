import type { z } from 'zod'
import { answered } from './answered.ts'
import { belongs } from './belongs.ts'
import { did } from './did.ts'
import { firstOrLast } from './first-or-last.ts'
import { identity } from './identity.ts'
import { inSegment } from './in-segment.ts'
import type { ConditionKind } from './kind.ts'
import { known } from './known.ts'
import { measured } from './measured.ts'
import { promises } from './promises.ts'
import { spent } from './spent.ts'
import { trait } from './trait.ts'
import { wrote } from './wrote.ts'

/** Every kind of condition. A new one is a file of its own, a line here, and its form in `web/segments/forms`. */
const kinds = [
  trait,
  did,
  firstOrLast,
  spent,
  answered,
  wrote,
  promises,
  measured,
  identity,
  belongs,
  known,
  inSegment,
] as const

/** What conditions look like: one schema for each kind. */
export const conditionSchemas = schemasOf(kinds)
export type SegmentCondition = z.infer<(typeof conditionSchemas)[number]>

const byName = new Map<string, ConditionKind>(
  kinds.map((kind) => [kind.schema.shape.kind.value, kind as unknown as ConditionKind]),
)

export function kindOf({ kind }: SegmentCondition): ConditionKind {
  const found = byName.get(kind)
  if (!found) throw new Error(`There is no condition of the kind “${kind}”.`)
  return found
}

type Schemas<K extends readonly { schema: unknown }[]> = { -readonly [I in keyof K]: K[I]['schema'] }

function schemasOf<const K extends readonly { schema: unknown }[]>(of: K): Schemas<K> {
  return of.map(({ schema }) => schema) as Schemas<K>
}
