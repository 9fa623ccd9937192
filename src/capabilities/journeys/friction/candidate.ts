import { z } from 'zod'
import { MeasuredShare } from '../measured.ts'

/**
 * What goes wrong at a place: people stop there, wait long, come back to it, turn to people, change channel, feel bad, or
 * a promise is broken on the way.
 */
export const frictionKinds = ['stop', 'wait', 'repeat', 'contact', 'channel', 'feeling', 'promise'] as const
export type FrictionKind = (typeof frictionKinds)[number]

/** A step, the way from one step to the next, or (both empty) the whole journey. */
export const Place = z.object({ step: z.string(), next: z.string() })
export type Place = z.infer<typeof Place>

/** A number of journeys with its 95 % interval. */
const Number95 = z.object({ value: z.number(), low: z.number(), high: z.number() })
export type Number95 = z.infer<typeof Number95>

/** A share of those with the friction beside that of like journeys without it. */
const AmongLike = z.object({
  with: MeasuredShare,
  without: MeasuredShare,
  /** What the share of those with it would be had they gone like the others like them; null where there is nobody like them. */
  like: z.number().nullable(),
  /** Share with minus share of their like, with its interval; null likewise. */
  difference: Number95.nullable(),
  p: z.number().nullable(),
  /** How many of those with it have journeys like them to be compared with. */
  compared: z.number(),
  /** Like journeys of the same period; or, where there are too few of these, all without it, of the period before too. */
  beside: z.enum(['like', 'before']),
})
export type AmongLike = z.infer<typeof AmongLike>

const Concentration = z.object({
  field: z.enum(['channel', 'unit', 'country', 'product']),
  value: z.string(),
  /** How often it happens to these, and to all others. */
  here: MeasuredShare,
  elsewhere: MeasuredShare,
})
export type Concentration = z.infer<typeof Concentration>

/**
 * A place in a measured journey where something goes wrong, with whom it happens to and what becomes of them beside like
 * journeys without it. What it costs is worked out elsewhere, from `people`, `lost` and the id.
 */
export const FrictionCandidate = z.object({
  /** The same whenever the journey, kind and place are: `<journey>~<kind>~<step>~<next>`, the steps encoded as in addresses. */
  id: z.string(),
  journey: z.object({ id: z.uuid(), name: z.string() }),
  kind: z.enum(frictionKinds),
  place: Place,
  /** Customers it happened to. */
  people: z.number(),
  /** Journeys in which it happened, of those that came to the place. */
  journeys: MeasuredShare,
  /** How bad: seconds waited (and what counts as long), times the step was taken, days late. */
  extent: z.object({
    unit: z.enum(['seconds', 'times', 'days', 'none']),
    median: z.number().nullable(),
    p90: z.number().nullable(),
    /** The median of all at this place. */
    usual: z.number().nullable(),
    /** Beyond this it counts. */
    beyond: z.number().nullable(),
  }),
  /** Ended well, of the journeys that have ended. */
  endsWell: AmongLike,
  /** Felt bad afterwards, of those who told. */
  feelsBad: AmongLike,
  /** Turned to people afterwards. */
  contacts: AmongLike,
  /** Journeys lost by it, and bad feelings left by it, in the period: those touched times the adjusted difference. */
  lost: Number95,
  hurt: Number95,
  /** It happened in so many more journeys than the share of the time before would make, where that is a real rise. */
  added: Number95,
  /** Of those it happened in, how many showed trouble up to there: who stops without any may have changed their mind. */
  troubled: MeasuredShare,
  /** Lost and hurt together, or added where that is more (it may be the same journeys). */
  harm: Number95,
  /** What the list is ranked by: the harm that is sure, with what is new in it once more. */
  weight: z.number(),
  p: z.number(),
  /** The smallest false discovery rate at which it would still be called real. */
  q: z.number(),
  verdict: z.enum(['real', 'not sure', 'too few']),
  /** The share touched against the period before; null where nothing is compared. */
  trend: z
    .object({ before: MeasuredShare, verdict: z.enum(['rising', 'falling', 'no real change', 'too few']) })
    .nullable(),
  /** Where it really happens more often than elsewhere, the clearest first; worked out for the first of the list. */
  most: z.array(Concentration),
  /** Which journeys show it, as the list of a journey's cases is narrowed. */
  cases: z.object({
    step: z.string().optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    stopped: z.string().optional(),
    again: z.string().optional(),
  }),
})
export type FrictionCandidate = z.infer<typeof FrictionCandidate>

export function frictionId(journey: string, kind: FrictionKind, { step, next }: Place): string {
  return [journey, kind, step, next].map(encodeURIComponent).join('~')
}
