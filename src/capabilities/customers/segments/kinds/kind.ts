import type { z } from 'zod'

/** What a condition may use while it is written as SQL over one row of `known_customers`. */
export interface Asking {
  /** Puts a value into the question: `ask.bind('Array(String)', ['chat'])` gives what stands in the SQL. */
  bind(type: BoundType, value: unknown): string
  /** `interactions`, without double or outdated rows; of the sample alone where only a sample is asked. */
  interactions: string
  /** The same of the customers' traits. */
  traits: string
  /** The same of what was measured of them. */
  measures: string
  /** The present instant, as SQL. */
  now: string
  /** Calendar days are days of the organisation's zone, as SQL. */
  zone: string
  /** Whether a customer is in another segment, as SQL over the same row. */
  isIn(segment: string): string
}

export type BoundType =
  | 'String'
  | 'Array(String)'
  | 'UUID'
  | 'Date'
  | 'UInt32'
  | 'Float64'
  | 'Decimal(18, 4)'
  | 'DateTime64(3)'

/** What a condition may use while it is said in words. */
export interface Telling {
  /** The name of another segment. */
  nameOf(segment: string): string
}

/** One kind of condition: what it looks like, whom it finds, and how people say it. A new kind is one more such file. */
export interface ConditionKind<S extends AnyCondition = AnyCondition> {
  schema: S
  /** An SQL expression over a row of `known_customers`: true for the customers meant. No joins across customers. */
  sql(condition: z.output<S>, ask: Asking): string
  /** What follows “Customers …”: `who ordered in the last 30 days`. */
  words(condition: z.output<S>, tell: Telling): string
}

type AnyCondition = z.ZodObject<{ kind: z.ZodLiteral<string> }>

export function conditionKind<S extends AnyCondition>(kind: ConditionKind<S>) {
  return kind
}
