import { z } from 'zod'
import { FrictionCandidate } from '../friction/candidate.ts'
import { Summary } from '../promises/contract.ts'

/** The parts of an audit, in the order they are read. */
export const sectionNames = [
  'scope',
  'journeys',
  'touchpoints',
  'drops',
  'best',
  'friction',
  'removable',
  'stages',
  'service',
  'promises',
  'todo',
] as const
export type SectionName = (typeof sectionNames)[number]

/** What a value counts in; shares are fractions, feelings −1 to 1. */
export const units = ['share', 'points', 'score', 'feeling', 'seconds', 'days', 'count'] as const
export type Unit = (typeof units)[number]

/** A place in the app where the number comes from. */
const Door = z.object({ kind: z.literal('door'), to: z.string(), label: z.string() })
/** Words of a customer, by the interaction that holds them: erased there, they are gone here too. */
const Quoted = z.object({ kind: z.literal('quote'), id: z.uuid(), text: z.string().optional() })
/** One walked journey, by its case: an order, a conversation, a customer. */
const Walked = z.object({ kind: z.literal('case'), id: z.string() })
export const Evidence = z.discriminatedUnion('kind', [Door, Quoted, Walked])
export type Evidence = z.infer<typeof Evidence>

/**
 * How a statement is known: counted as it stands; held against something alike, which tells what goes along with what
 * and never what causes it; taken for granted; or not known at all, which is said too.
 */
export const claims = ['measured', 'compared', 'assumption', 'missing'] as const
export type Claim = (typeof claims)[number]

/** One sentence of an audit, with everything it rests on. */
export const Statement = z.object({
  /** The same in every audit that says the same thing, so that two can be held against each other. */
  id: z.string(),
  section: z.enum(sectionNames),
  text: z.string(),
  claim: z.enum(claims),
  /** How many it rests on, and of what: `orders`. */
  n: z.number(),
  of: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Whether the value tells how far two things are apart, and not how much there is. */
  isDifference: z.boolean(),
  unit: z.enum(units),
  level: z.number(),
  reliability: z.enum(['ok', 'few', 'hidden']),
  /** Which way the value should go, where one way is better for customers. */
  better: z.enum(['higher', 'lower']).nullable(),
  evidence: z.array(Evidence),
  /** How much it matters: customers touched × how far it is from what could be. 0 for plain description. */
  weight: z.number(),
})
export type Statement = z.infer<typeof Statement>

const Row = z.object({
  label: z.string(),
  /** Further cells of a table, in the order of its columns. */
  cells: z.array(z.string()).default([]),
  n: z.number(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  reliability: z.enum(['ok', 'few', 'hidden']),
})
export type FigureRow = z.infer<typeof Row>

/** A drawing or a table beside the statements; its rows say the same in numbers. */
export const Figure = z.object({
  kind: z.enum(['bars', 'funnel', 'curve', 'table']),
  title: z.string(),
  /** What `value` is, and what it counts in. */
  measure: z.string(),
  unit: z.enum(units),
  /** What `n` counts. */
  of: z.string(),
  /** Names of the further cells. */
  columns: z.array(z.string()).default([]),
  rows: z.array(Row),
})
export type Figure = z.infer<typeof Figure>

export const Section = z.object({
  name: z.enum(sectionNames),
  title: z.string(),
  /** What the part answers and how it is read. */
  lead: z.string(),
  statements: z.array(Statement),
  figures: z.array(Figure),
})
export type Section = z.infer<typeof Section>
/** A part as it is worked out, before it has its heading. */
export type Part = Pick<Section, 'statements' | 'figures'>

/** Something to do about one place: what, how much better, by when. */
export const ToDo = z.object({
  what: z.string(),
  /** Where it stands, and the own place that shows what is possible. */
  benchmark: z.string(),
  goal: z.string(),
  /** How long until a change of that size can be seen, and why so long. */
  time: z.string(),
  /** By which statement it is known. */
  statement: z.string(),
})
export type ToDo = z.infer<typeof ToDo>

export const Audit = z.object({
  /** First and last whole day it is about. */
  from: z.iso.date(),
  until: z.iso.date(),
  /** Ids of the statements that matter most, the weightiest first. */
  matters: z.array(z.string()),
  sections: z.array(Section),
  toDo: z.array(ToDo),
  /** Friction and promises as they were measured, for whoever works on with them. */
  friction: z.array(FrictionCandidate),
  promises: z.array(Summary),
})
export type Audit = z.infer<typeof Audit>
