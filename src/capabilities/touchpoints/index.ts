import type { Capability } from '../../platform/capability.ts'
import { jobs } from './jobs.ts'
import type { Recogniser } from './recognition/recogniser.ts'
import { routes } from './routes.ts'

export { type Happening, type Recognised, recognise } from './recognise.ts'
export { createRecogniser, type Recogniser } from './recognition/recogniser.ts'
export type { Recognise } from './recognition/recogniser-of.ts'
export { type RuleCondition, RuleConditions } from './recognition/rule.ts'
export { conditionsSql, propertySql } from './recognition/rule-sql.ts'
export type { Stage } from './stages.ts'

/** The tables are known before anything is recognised by them. */
export const migrations = new URL('./migrations/', import.meta.url)

/** Where customers meet us, how we recognise it, and how we listen there. */
export function touchpoints(recogniser: Pick<Recogniser, 'refresh'>): Capability {
  return { name: 'touchpoints', routes: routes(recogniser), jobs, migrations }
}
