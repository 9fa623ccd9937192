import type { Capability } from '../../platform/capability.ts'
import { jobs } from './jobs.ts'
import { routes } from './routes.ts'

/** NPS, CSAT, CES, NES, stars and promises: what they are, and what really changed. */
export const scores: Capability = { name: 'scores', routes, jobs }

export { calendarOf, type Every } from './calendar.ts'
export { type ScoreReport, type ScoreRow, scoreRows } from './laboratory.ts'
export type { ScoreSummary } from './metrics.ts'
