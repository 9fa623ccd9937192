import { type Calibration, plattScaling } from './calibration.ts'
import type { Judged } from './cross-validation.ts'
import { logistic } from './decide.ts'
import { checks } from './examples.ts'
import { addHits, type Hits } from './f1.ts'
import type { Lesson } from './fit.ts'
import type { TopicModel } from './model.ts'
import { bestThreshold, type Judgement, ownThreshold } from './thresholds.ts'

/** With fewer true cases a topic is calibrated as all topics together are. */
const enoughToCalibrate = 20

/**
 * Where a text may have any topics: each topic gets its calibration and threshold. Its hits are counted with thresholds that
 * were chosen on the other parts, so that choosing them flatters nobody.
 */
export function judgeMany(model: TopicModel, lesson: Lesson, judged: Judged): Hits[] {
  const together = calibrationOfAll(lesson, judged)
  const judgements = lesson.topics.map(({ name }, topic) => {
    const own = calibrationOf(name, topic, lesson, judged, together)
    Object.assign(model.topics[topic]!, own)
    return judgementsOn(name, topic, own, lesson, judged)
  })
  const counts = lesson.topics.map(({ name }) => lesson.examples.map((one) => checks(one, name)))
  const real = judgements.map((own, topic) => own.filter((_, i) => counts[topic]![i]))
  const ofAll = bestThreshold(real.flat())
  for (const [i, own] of real.entries()) model.topics[i]!.threshold = ownThreshold(own, ofAll)
  return judgements.map((own, topic) => hitsOf(own, { ...judged, counts: counts[topic]! }, ofAll))
}

function calibrationOfAll({ examples, topics }: Lesson, { values }: Judged): Calibration {
  const all = values.flatMap((value) => [...value])
  return plattScaling(
    all,
    examples.flatMap((one) => topics.map(({ name }) => one.topics.includes(name))),
  )
}

function calibrationOf(
  name: string,
  topic: number,
  { examples }: Lesson,
  { values }: Judged,
  together: Calibration,
): Calibration {
  const isTrue = examples.map(({ topics }) => topics.includes(name))
  if (isTrue.filter(Boolean).length < enoughToCalibrate) return together
  return plattScaling(
    values.map((value) => value[topic]!),
    isTrue,
  )
}

function judgementsOn(
  name: string,
  topic: number,
  { slope, offset }: Calibration,
  { examples }: Lesson,
  { values }: Judged,
): Judgement[] {
  return examples.map(({ topics }, i) => ({
    p: logistic(slope * values[i]![topic]! + offset),
    isTrue: topics.includes(name),
  }))
}

/** By what somebody decided about the topic: invented phrases are too plain to choose thresholds by, or to count. */
function hitsOf(
  judgements: readonly Judgement[],
  { part, parts, counts }: Judged & { counts: readonly boolean[] },
  ofAll: number,
): Hits {
  const counted = Array.from({ length: parts }, (_, out) => {
    const threshold = ownThreshold(
      judgements.filter((_, i) => part[i] !== out && counts[i]),
      ofAll,
    )
    return countHits(
      judgements.filter((_, i) => part[i] === out && counts[i]),
      threshold,
    )
  })
  return addHits(counted)
}

function countHits(judgements: readonly Judgement[], threshold: number): Hits {
  const hits = { right: 0, wrong: 0, missed: 0 }
  for (const { p, isTrue } of judgements) {
    if (p >= threshold) hits[isTrue ? 'right' : 'wrong']++
    else if (isTrue) hits.missed++
  }
  return hits
}
