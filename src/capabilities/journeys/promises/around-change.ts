import type { Context } from '../../../platform/context.ts'
import { plusDays } from '../../../platform/period.ts'
import { measuredMean, measuredShare } from '../measured.ts'
import { promisedByDay, scoresOfChange, sidesOfChange } from './asking/facts.ts'
import type { Meant } from './asking/narrow.ts'
import type { PromiseShown } from './contract.ts'
import { changedMean, changedShare } from './measuring/change.ts'
import { changeOfPromise } from './measuring/change-point.ts'
import { asked, betterOn, questionsIn, scoresOf } from './measuring/scored.ts'

/** So many days on either side are held against each other: long enough to count, short enough that little else changed. */
const daysOnASide = 90

/**
 * When what is promised changed, over all time, and how much was kept, how people scored and how often they got in touch
 * for promises given in the 90 days before and the 90 days since. Null where the promise never clearly changed.
 */
export async function aroundChange(context: Context, meant: Meant): Promise<PromiseShown['changed']> {
  const given = await promisedByDay(context, meant)
  const days = [...Map.groupBy(given, ({ day }) => day)].map(([day, promised]) => ({ day, promised }))
  const found = changeOfPromise(days)
  if (!found) return null
  const ends = {
    first: plusDays(found.day, -daysOnASide),
    on: found.day,
    last: plusDays(found.day, daysOnASide),
  }
  const [counts, answers] = await Promise.all([
    sidesOfChange(context, meant, ends),
    scoresOfChange(context, meant, ends),
  ])
  const question = questionsIn(answers.map((one) => ({ ...one, gap: 0 })))[0]?.[0]
  const sideOf = (isSince: 0 | 1) => {
    const { done, kept, n, contacted } = counts.find(({ is_since }) => is_since === isSince) ?? nothing
    const own = answers.filter(
      ({ is_since, scale, wording }) =>
        is_since === isSince && scale === question?.scale && wording === question.wording,
    )
    return { kept: { hits: kept, n: done }, contacted: { hits: contacted, n }, scores: scoresOf(own) }
  }
  const [before, since] = [sideOf(0), sideOf(1)]
  const shown = ({ kept, contacted, scores }: typeof before) => ({
    kept: measuredShare(kept.hits, kept.n),
    score: measuredMean(scores),
    contacted: measuredShare(contacted.hits, contacted.n),
  })
  return {
    on: found.day,
    asked: question ? asked(question) : null,
    before: { from: ends.first, until: ends.on, promised: found.before, ...shown(before) },
    since: { from: ends.on, until: ends.last, promised: found.since, ...shown(since) },
    kept: changedShare(before.kept, since.kept, 'more'),
    score: changedMean(before.scores, since.scores, question ? betterOn(question.scale) : null),
    contacted: changedShare(before.contacted, since.contacted, 'less'),
  }
}

const nothing = { done: 0, kept: 0, n: 0, contacted: 0 }
