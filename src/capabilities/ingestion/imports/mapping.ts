import { z } from 'zod'
import { kinds } from '../incoming.ts'

const Columns = z.array(z.string()).min(1)

/**
 * Where a value comes from. Text is a column: `review_score`, `orders.order_id` for one of a linked file (its first
 * linked row), `contacts[0].id` for one within a list. The other ways:
 * `fixed` says it · `sum` adds a column over all linked rows · `times` multiplies columns · `together` joins texts that
 * are not empty · `first` takes the first that is filled · `as` puts values into other words (what is not listed stays) ·
 * `after` takes what follows the last such sign · `plain` takes the words out of HTML · `own` makes an id that no other
 * source can have, of these columns or of the whole row · `row` is the row's number in its file.
 */
export const From = z.union([
  z.string(),
  z.object({ fixed: z.string() }),
  z.object({ sum: Columns }),
  z.object({ times: Columns }),
  z.object({ together: Columns, with: z.string().default(' ') }),
  z.object({ first: Columns }),
  z.object({ column: z.string(), as: z.record(z.string(), z.string()) }),
  z.object({ column: z.string(), after: z.string().min(1) }),
  z.object({ plain: z.string() }),
  z.object({ own: z.array(z.string()) }),
  z.object({ row: z.literal('number') }),
])
export type From = z.infer<typeof From>

/** The column that holds a moment, or several of which the first that is filled counts. */
export const TimeFrom = z.union([z.string(), z.object({ first: Columns })])
export type TimeFrom = z.infer<typeof TimeFrom>

/** Rows in which a column is filled, or has (or has not) one of these values, or begins (or does not) with one. */
export const Condition = z.object({
  column: z.string(),
  is: z.array(z.string()).optional(),
  isNot: z.array(z.string()).optional(),
  starts: z.array(z.string()).optional(),
  startsNot: z.array(z.string()).optional(),
})
export type Condition = z.infer<typeof Condition>

/** What one question of a survey becomes: an answer on a scale, words, a property of all its answers, or nothing. */
export const Question = z.object({
  column: z.string(),
  /** As it was asked; a part of the metric's identity. The column's name where nothing is said. */
  wording: z.string().optional(),
  /** A scale's name, or one of `text`, `property`, `nothing`. */
  becomes: z.string(),
  /** Scores of answers that are words: `{ "Very satisfied": 5 }`. */
  words: z.record(z.string(), z.number()).optional(),
  /** Why it was decided so, for people to look at. */
  note: z.string().optional(),
})
export type Question = z.infer<typeof Question>

/** What one row of a file becomes: one interaction. A file may have several of these. */
export const Rule = z.object({
  kind: z.enum(kinds),
  name: z.union([z.string(), z.object({ column: z.string() })]),
  /** Columns that tell rows apart; without them the whole row does. */
  id: z.array(z.string()).optional(),
  /** Only rows in which all of this is so. */
  when: z.union([Condition, z.array(Condition)]).optional(),
  /** Rows with the same values here are one interaction: an order of several lines. Amounts are added up. */
  group: z
    .object({
      by: Columns,
      /** The row whose time here is the latest speaks for all; the first one where nothing is said. */
      latest: z.string().optional(),
      /** What is kept of each row as `products`. */
      lines: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  /** A column that holds a list (JSON): each of its elements is an interaction, whose fields are named `part.…`. */
  parts: z.string().optional(),
  /** Each of these columns is an interaction of its own: the questions of a survey. */
  each: z
    .object({
      /** Names of columns, `*` for any letters and `#` for digits; where nothing is said, all that nothing else names. */
      like: z.array(z.string()).optional(),
      unlike: z.array(z.string()).optional(),
      /** What was decided for each; made by looking at the file where it is missing. */
      questions: z.array(Question).optional(),
    })
    .optional(),
  time: TimeFrom,
  person: z.object({
    userId: From.optional(),
    email: From.optional(),
    phone: From.optional(),
    anonymousId: From.optional(),
    deviceId: From.optional(),
    /** The ids other systems know them by, by the system's name. */
    externalIds: z.record(z.string(), From).optional(),
    /** An anonymous id for rows in which none of the others is filled. */
    otherwise: From.optional(),
    name: From.optional(),
    traits: z.record(z.string(), From).optional(),
  }),
  touchpoint: From.optional(),
  stage: From.optional(),
  channel: From.optional(),
  unit: From.optional(),
  country: From.optional(),
  language: From.optional(),
  product: From.optional(),
  accountId: From.optional(),
  sessionId: From.optional(),
  conversationId: From.optional(),
  orderId: From.optional(),
  agentId: From.optional(),
  direction: z.enum(['in', 'out']).optional(),
  value: From.optional(),
  currency: From.optional(),
  answer: z
    .object({
      scale: z.string(),
      score: z.string(),
      wording: z.string().optional(),
      words: z.record(z.string(), z.number()).optional(),
      /** What becomes of a score that is not on the scale: the row is set aside, or the score is a property only. */
      beyond: z.enum(['refuse', 'property']).optional(),
    })
    .optional(),
  text: From.optional(),
  promisedAt: z.string().optional(),
  fulfilledAt: z.string().optional(),
  promiseId: From.optional(),
  properties: z.record(z.string(), From).optional(),
  /** Columns that nothing else names become properties under their own names. */
  rest: z.boolean().optional(),
})
export type Rule = z.infer<typeof Rule>

export const MappedFile = z.object({
  /** How other files speak of it: `orders`. */
  name: z.string().regex(/^\w+$/, 'letters, digits and underscores'),
  /** Columns that must be there; by these the file is recognised. Case, spaces and punctuation do not matter. */
  headers: z.array(z.string()).default([]),
  /** Other names under which columns may come: `{ "order id": ["Bestellnummer"] }`. */
  alsoCalled: z.record(z.string(), z.array(z.string())).optional(),
  /** Columns that rules name beyond `headers` may be missing; they are read as empty then. */
  mayLack: z.boolean().optional(),
  /** What stands in cells for nothing: `-`, `?`, `N/A`. */
  empty: z.array(z.string()).optional(),
  /** Rows that are no data, such as previews: counted with the reason, and otherwise passed over. */
  leaveOut: z.array(z.object({ when: Condition, why: z.string() })).optional(),
  /** Columns (`*` for any letters) that are neither questions nor properties. */
  ignore: z.array(z.string()).optional(),
  /** Not data but figures about data: recognised, and refused with what to export instead. */
  report: z.object({ is: z.string(), instead: z.string() }).optional(),
  /** Rows of another file with the same key, whose columns this file's rules may use. */
  links: z.array(z.object({ file: z.string(), column: z.string(), key: z.string() })).default([]),
  becomes: z.array(Rule).default([]),
})
export type MappedFile = z.infer<typeof MappedFile>

/** How files become interactions; saved under a name it can be used again. */
export const Mapping = z.object({
  source: z.string().trim().min(1).max(80),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  zone: z.string().optional(),
  decimal: z.enum(['point', 'comma']).optional(),
  files: z.array(MappedFile).min(1).max(20),
})
export type Mapping = z.infer<typeof Mapping>
