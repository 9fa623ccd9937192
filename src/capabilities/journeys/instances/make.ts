import type { Context } from '../../../platform/context.ts'
import { dayIn } from '../../../platform/facts/rollups/marks.ts'
import { idFrom } from '../../../platform/ids.ts'
import type { Definition } from '../definitions/definition.ts'
import type { Made } from './instance-facts.ts'
import type { Case } from './read.ts'
import { walkRow } from './row.ts'
import { walk } from './walk.ts'

const dayMs = 86_400_000

/** When instances are made: the moment, and the number of the day it is in the organisation's zone. */
export interface Moment {
  now: number
  today: number
}

export function momentOf({ now, settings }: Pick<Context, 'now' | 'settings'>): Moment {
  const at = now()
  return { now: at.getTime(), today: Date.parse(dayIn(settings.zone)(at)) / dayMs }
}

/** The rows of `journey_instances` that a case comes to. The same journey has the same id, however often it is made. */
export function instancesIn(one: Case, made: Made & { definition: Definition }, { now, today }: Moment) {
  return walk(one.happenings, made.definition, now).map((walked) => ({
    journey_id: made.journeyId,
    built: made.built,
    id: idFrom('journey instance', `${made.journeyId} ${one.caseId} ${walked.steps[0]!.first.id}`),
    version: now * 1000,
    customer_id: one.customerId,
    case_id: one.caseId,
    seen: one.seen,
    ...walkRow(walked, now, today),
  }))
}
