import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { Day, Periods } from '../../../platform/period.ts'
import { Asked } from '../../customers/index.ts'
import { Measured } from '../measured.ts'
import { About, Believed, Cell, Content, Shape } from './map.ts'
import { starters } from './starters.ts'
import { warningKinds } from './warnings.ts'

const Id = z.uuid()
const Instant = z.iso.datetime()
const Name = z.string().trim().min(1, 'Give it a name.').max(120)
export const Named = z.object({ id: Id, name: z.string() })
const OneMap = z.object({ id: Id })
/** Counts up with every change: a change says on which it rests, and is refused where there is a newer one. */
const Version = z.number().int().min(0)
const ColumnId = Cell.shape.columnId
const LaneId = Cell.shape.laneId

/** A map as a list shows it. */
const MapListed = z.object({
  id: Id,
  name: z.string(),
  need: z.string(),
  owner: z.string(),
  journey: Named.nullable(),
  persona: Named.nullable(),
  segment: Named.nullable(),
  stages: z.number(),
  cards: z.number(),
  /** Of the cards: what rests on evidence, and what is measured. */
  evidence: z.number(),
  measured: z.number(),
  interviewed: z.number(),
  openComments: z.number(),
  warnings: z.array(z.enum(warningKinds)),
  changedBy: z.string(),
  changedAt: Instant,
})
export type MapListed = z.infer<typeof MapListed>

export const CellShown = Cell.extend({ version: Version, changedBy: z.string(), changedAt: Instant })
export type CellShown = z.infer<typeof CellShown>

const Comment = z.object({
  id: Id,
  columnId: ColumnId,
  laneId: LaneId,
  text: z.string(),
  by: z.string(),
  isOwn: z.boolean(),
  at: Instant,
  resolvedBy: z.string().nullable(),
  resolvedAt: Instant.nullable(),
})
export type Comment = z.infer<typeof Comment>

const Interview = z.object({
  id: Id,
  day: Day,
  customers: z.number(),
  /** Empty, and nobody, for whoever may not see customers. */
  note: z.string(),
  customer: Named.nullable(),
  by: z.string(),
})
export type Interview = z.infer<typeof Interview>

export const MapShown = MapListed.extend({
  about: About,
  shape: Shape,
  version: Version,
  cells: z.array(CellShown),
  comments: z.array(Comment),
  interviews: z.array(Interview),
  today: Day,
})
export type MapShown = z.infer<typeof MapShown>

export const listMaps = endpoint({
  get: '/api/maps',
  needs: 'journeys:read',
  summary: 'Journey maps, those changed last first, with what each rests on',
  input: z.object({}),
  output: z.object({ maps: z.array(MapListed) }),
})

export const createMap = endpoint({
  post: '/api/maps',
  needs: 'journeys:write',
  summary: 'Begin a map: empty, from a starter, or from a measured journey',
  input: z.object({
    name: Name,
    starter: z.enum(starters).default('empty'),
    /** The measured journey it is held against; its stages and steps come from it when nothing else is said. */
    journeyId: Id.nullable().default(null),
    isFromJourney: z.boolean().default(false),
    personaId: Id.nullable().default(null),
    segmentId: Id.nullable().default(null),
  }),
  output: MapShown,
  status: 201,
})

export const showMap = endpoint({
  get: '/api/maps/:id',
  needs: 'journeys:read',
  summary: 'One map with its cells, comments and the people behind it',
  input: OneMap,
  output: MapShown,
})

export const changeMap = endpoint({
  patch: '/api/maps/:id',
  needs: 'journeys:write',
  summary: 'Say what a map is about and who stands behind it, or change its stages and lanes',
  input: z
    .object({
      name: Name,
      journeyId: Id.nullable(),
      personaId: Id.nullable(),
      segmentId: Id.nullable(),
      about: About,
      shape: Shape,
    })
    .partial()
    .extend({ id: Id, version: Version }),
  output: MapShown,
})

export const deleteMap = endpoint({
  delete: '/api/maps/:id',
  needs: 'journeys:write',
  summary: 'Remove a map with its versions and comments',
  input: OneMap,
  output: z.null(),
  status: 204,
})

export const saveCells = endpoint({
  put: '/api/maps/:id/cells',
  needs: 'journeys:write',
  summary: 'Write cells, all of them or none: each says which version it was read in',
  input: z.object({
    id: Id,
    cells: z
      .array(Cell.extend({ version: Version }))
      .min(1)
      .max(200),
  }),
  output: z.object({ cells: z.array(CellShown) }),
})

export const addComment = endpoint({
  post: '/api/maps/:id/comments',
  needs: 'journeys:write',
  summary: 'Say something about a cell',
  input: z.object({ id: Id, columnId: ColumnId, laneId: LaneId, text: z.string().trim().min(1).max(2000) }),
  output: Comment,
  status: 201,
})

export const resolveComment = endpoint({
  patch: '/api/maps/:id/comments/:comment',
  needs: 'journeys:write',
  summary: 'Resolve a comment, or open it again',
  input: z.object({ id: Id, comment: Id, isResolved: z.boolean() }),
  output: Comment,
})

export const deleteComment = endpoint({
  delete: '/api/maps/:id/comments/:comment',
  needs: 'journeys:write',
  summary: 'Take back a comment of one’s own',
  input: z.object({ id: Id, comment: Id }),
  output: z.null(),
  status: 204,
})

export const addInterview = endpoint({
  post: '/api/maps/:id/interviews',
  needs: 'journeys:write',
  summary: 'Note that customers were spoken to',
  input: z.object({
    id: Id,
    day: Day,
    customers: z.number().int().min(1).max(10_000).default(1),
    note: z.string().trim().max(2000).default(''),
    customerId: Id.nullable().default(null),
  }),
  output: Interview,
  status: 201,
})

export const deleteInterview = endpoint({
  delete: '/api/maps/:id/interviews/:interview',
  needs: 'journeys:write',
  summary: 'Take back that customers were spoken to',
  input: z.object({ id: Id, interview: Id }),
  output: z.null(),
  status: 204,
})

const MapVersion = z.object({
  number: z.number(),
  /** Empty for what was kept by itself at the end of an editing session. */
  name: z.string(),
  by: z.string(),
  at: Instant,
  until: Instant,
})
export type MapVersion = z.infer<typeof MapVersion>

export const listVersions = endpoint({
  get: '/api/maps/:id/versions',
  needs: 'journeys:read',
  summary: 'What a map said earlier, newest first',
  input: OneMap,
  output: z.object({ versions: z.array(MapVersion) }),
})

export const nameVersion = endpoint({
  post: '/api/maps/:id/versions',
  needs: 'journeys:write',
  summary: 'Keep what a map says now under a name',
  input: OneMap.extend({ name: Name }),
  output: MapVersion,
  status: 201,
})

const OneVersion = OneMap.extend({ number: z.coerce.number().int().min(1) })

/** What is different now: a text of a cell that came or went, by column and lane. */
const Difference = z.object({
  what: z.enum([
    'added',
    'removed',
    'changed',
    'believed',
    'stage added',
    'stage removed',
    'lane added',
    'lane removed',
    'about',
  ]),
  column: z.string(),
  lane: z.string(),
  before: z.string(),
  after: z.string(),
})
export type Difference = z.infer<typeof Difference>

export const compareVersion = endpoint({
  get: '/api/maps/:id/versions/:number',
  needs: 'journeys:read',
  summary: 'What a map said in a version, and what is different since',
  input: OneVersion,
  output: z.object({ version: MapVersion, content: Content, differences: z.array(Difference) }),
})

export const restoreVersion = endpoint({
  post: '/api/maps/:id/versions/:number/restoration',
  needs: 'journeys:write',
  summary: 'Let a map say again what it said in a version; what it says now is kept as a version',
  input: OneVersion,
  output: MapShown,
})

export const units = ['share', 'seconds', 'feeling', 'count', 'effort', 'points', 'percent', 'mean'] as const

const Live = Measured.extend({ unit: z.enum(units) })
export type Live = z.infer<typeof Live>

export const DriftShown = z.discriminatedUnion('verdict', [
  z.object({
    verdict: z.literal('drift'),
    apart: z.number(),
    low: z.number(),
    high: z.number(),
    word: z.number(),
  }),
  z.object({ verdict: z.enum(['no drift', 'too few', 'not believed', 'not measured']) }),
])

export const showMeasured = endpoint({
  get: '/api/maps/:id/measured',
  needs: 'journeys:read',
  summary:
    'What is measured of a map now: its cards, the felt curve, and where that drifts from what is believed',
  input: Asked.extend({ id: Id }),
  output: z.object({
    periods: Periods,
    /** By column, lane and card: `s1 metric m1`. Cards whose touchpoint, step or journey is gone are not there. */
    cards: z.record(z.string(), Live),
    /** On the scale of the words, −2 to 2. */
    columns: z.array(
      z.object({
        id: z.string(),
        believed: Believed.nullable(),
        measured: Measured.nullable(),
        drift: DriftShown,
      }),
    ),
    drift: z.object({ judged: z.number(), drifting: z.number(), tooFew: z.number() }),
  }),
})
export type MapMeasured = z.infer<typeof showMeasured.output>

export const listMeasurable = endpoint({
  get: '/api/maps/:id/measurable',
  needs: 'journeys:read',
  summary: 'What a card can be fed by: steps of the journey, and touchpoints with the scales answered there',
  input: OneMap,
  output: z.object({
    steps: z.array(z.object({ name: z.string(), n: z.number() })),
    touchpoints: z.array(
      z.object({ name: z.string(), scales: z.array(z.object({ scale: z.string(), n: z.number() })) }),
    ),
    /** The stages as they would be if steps were matched by their names. */
    suggested: Shape.shape.stages,
  }),
})

export const exportMap = endpoint({
  get: '/api/maps/:id/export',
  needs: 'journeys:read',
  summary: 'A map as a file: all of it as JSON, or its cards with what is measured as CSV',
  input: Asked.extend({ id: Id, format: z.enum(['json', 'csv']).default('json') }),
  output: z.object({ file: z.string(), type: z.string(), text: z.string() }),
})

export type { About }
