import { z } from 'zod'
import { Day } from '../../../platform/period.ts'
import { scaleNames } from '../../../statistics/scales.ts'

/** What a lane tells; the words are those people read. `other` is a lane with a name of their own. */
export const laneKinds = [
  'does',
  'thinks',
  'feels',
  'touchpoint',
  'channel',
  'pain',
  'opportunity',
  'owner',
  'partner',
  'metric',
  'time',
  'communication gap',
  'service gap',
  'other',
] as const
export type LaneKind = (typeof laneKinds)[number]

/** Ids within a map: given by whoever adds a stage, step, lane or card. */
const PartId = z.string().regex(/^[\w-]{1,40}$/, 'Letters, digits, - and _, at most 40.')
const Name = z.string().trim().min(1, 'Give it a name.').max(80)

/** Where something happens that is measured: `follows` are the steps of the journey it stands for. */
const Column = z.object({ id: PartId, name: Name, follows: z.array(z.string().max(200)).max(60).default([]) })

export const MapStage = Column.extend({ steps: z.array(Column).max(20).default([]) })
export type MapStage = z.infer<typeof MapStage>

export const Lane = z.object({
  id: PartId,
  kind: z.enum(laneKinds),
  name: Name,
  isHidden: z.boolean().default(false),
})
export type Lane = z.infer<typeof Lane>

export const Shape = z.object({
  stages: z.array(MapStage).min(1, 'A map needs a stage.').max(30),
  lanes: z.array(Lane).min(1, 'A map needs a lane.').max(40),
})
export type Shape = z.infer<typeof Shape>

const StepName = z.string().min(1).max(200)

/** What of the measured world a card shows. Those without a touchpoint are about the journey the map is linked to. */
export const Measure = z.discriminatedUnion('what', [
  z.object({ what: z.literal('score'), touchpoint: z.string().min(1).max(200), scale: z.enum(scaleNames) }),
  z.object({ what: z.literal('goes on'), step: StepName }),
  z.object({ what: z.literal('time'), step: StepName, next: StepName.nullable().default(null) }),
  z.object({ what: z.literal('whole time') }),
  z.object({ what: z.literal('ends well') }),
  z.object({ what: z.literal('promises') }),
  z.object({ what: z.literal('contacts') }),
  z.object({ what: z.literal('effort') }),
  z.object({ what: z.literal('feeling'), step: StepName }),
])
export type Measure = z.infer<typeof Measure>

/** One short text, stamped with what it rests on; or a measured value, which is evidence of today. */
export const MapCard = z.object({
  id: PartId,
  text: z.string().trim().max(500),
  stamp: z.enum(['assumption', 'evidence']).default('assumption'),
  source: z.string().trim().max(200).default(''),
  day: Day.nullable().default(null),
  measure: Measure.nullable().default(null),
})
export type MapCard = z.infer<typeof MapCard>

/** How it feels, as people believe. */
export const Believed = z.number().int().min(-2).max(2)

export const Cell = z.object({
  columnId: PartId,
  laneId: PartId,
  cards: z.array(MapCard).max(20),
  believed: Believed.nullable().default(null),
})
export type Cell = z.infer<typeof Cell>

/** The lane in which the believed curve lies; there is always one, so that it always has a place. */
export const feelsLane = 'feels'
/** The column of the widest zoom: the need as a whole. */
export const wholeColumn = 'need'

const Text = z.string().trim().max(2000)
const Colleague = z.object({ name: z.string().trim().max(80), department: z.string().trim().max(80) })

/** What a map is about, and who and what stands behind it. */
export const About = z.object({
  need: Text.default(''),
  owner: Colleague.default({ name: '', department: '' }),
  sponsor: Colleague.default({ name: '', department: '' }),
  stakeholders: z.array(Colleague).max(60).default([]),
  sources: z
    .array(z.object({ name: z.string().trim().min(1).max(200), day: Day.nullable() }))
    .max(60)
    .default([]),
})
export type About = z.infer<typeof About>

/** What a version keeps, and what is exported. */
export const Content = z.object({ name: z.string(), about: About, shape: Shape, cells: z.array(Cell) })
export type Content = z.infer<typeof Content>

/** All columns there can be, from wide to close: the need, the stages, the steps. */
export function columnsOf({ stages }: Pick<Shape, 'stages'>) {
  return stages.flatMap((stage) => [stage, ...stage.steps])
}

/** Whether a cell lies on a column and a lane that are there. */
export function isThere(shape: Shape, { columnId, laneId }: { columnId: string; laneId: string }) {
  const isColumn = columnId === wholeColumn || columnsOf(shape).some(({ id }) => id === columnId)
  return isColumn && (laneId === feelsLane || shape.lanes.some(({ id }) => id === laneId))
}
