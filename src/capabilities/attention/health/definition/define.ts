import type { Context } from '../../../../platform/context.ts'
import { Invalid } from '../../../../platform/errors.ts'
import type { InputOf, OutputOf } from '../../../../platform/http/endpoint.ts'
import { plusDays } from '../../../../platform/period.ts'
import { share } from '../../../../statistics/share.ts'
import type * as contract from '../contract.ts'
import { leaversAt } from '../learning/facts.ts'
import { momentsOf } from '../learning/moments.ts'
import { horizonOf, Leaving, leavingInWords } from './definition.ts'
import { spanOf } from './facts.ts'
import { healthSettings, saveHealthSettings } from './settings.ts'

/** Saved, and learned anew in the background: what was learned of another meaning of leaving says nothing of this one. */
export function defineLeaving(
  context: Context,
  { leaving }: InputOf<typeof contract.defineLeaving>,
): Promise<null> {
  return context.transaction(async (tx) => {
    const before = (await healthSettings(tx)).leaving
    await saveHealthSettings(tx, { leaving, learningSince: tx.now() })
    await tx.audit('health.defined', { before, after: leaving })
    await tx.enqueue('health.learn', { isAsked: true })
    return null
  })
}

/** Counting all customers may take long; of so many a part tells the share as well. */
const mostCounted = 50_000

export async function previewLeaving(
  context: Context,
  asked: InputOf<typeof contract.previewLeaving>,
): Promise<OutputOf<typeof contract.previewLeaving>> {
  const leaving = read(asked.leaving)
  const horizon = horizonOf(leaving)
  const span = await spanOf(context)
  const day = span && plusDays(span.until, -horizon)
  if (!span || !day || day <= span.from)
    return { leavingInWords: leavingInWords(leaving), counted: null, moments: 0, note: tooShort(horizon) }
  const oneOf = Math.max(1, Math.floor(span.customers / mostCounted))
  const counted = await leaversAt(context, { leaving, moment: { day, until: span.until }, oneOf })
  const moments = momentsOf(span, horizon).filter(({ part }) => part === 'learned').length
  const { customers, left } = counted
  return {
    leavingInWords: leavingInWords(leaving),
    counted: {
      day,
      until: span.until,
      customers: customers * oneOf,
      left: left * oneOf,
      share: share({ hits: left, n: customers }),
    },
    moments,
    note: moments === 0 ? tooShort(horizon) : noteOn(counted),
  }
}

function read(text: string): Leaving {
  const parsed = Leaving.safeParse(jsonOf(text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Invalid('This definition of leaving cannot be read.', {
    field: ['leaving', ...(issue?.path ?? [])].join('.'),
    fix: issue?.message ?? 'Choose how customers leave, and after how many days.',
  })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function tooShort(horizon: number): string {
  return `The history is too short to learn from one time and test on a later one: that takes more than ${2 * horizon + 30} days. Points are used until then.`
}

function noteOn({ customers, left }: { customers: number; left: number }): string | null {
  if (customers === 0) return 'Nobody was a customer by this definition then.'
  if (left === 0) return 'Nobody left by this definition: there is nothing to learn from.'
  if (left === customers) return 'Everybody left by this definition: there is nothing to tell apart.'
  if (left / customers > 0.8)
    return 'More than four of five left by this definition; a longer time may mean more.'
  return null
}
