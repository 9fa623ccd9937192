import type { Capability } from '../../platform/capability.ts'
import { jobs } from './jobs.ts'
import { routes } from './routes.ts'

export { summaryOf } from './board.ts'
export { compare } from './comparison.ts'
export { Summary } from './contract.ts'
export { type Cell as ScoreCell, countAnswers } from './facts.ts'
export { type ScoreCounts, type ScoreSummary, summarise } from './metrics.ts'

/** NPS, CSAT, CES, NES, stars and promises: what they are, and what really changed. */
export const scores: Capability = { name: 'scores', routes, jobs }
