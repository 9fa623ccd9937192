import { softmaxSlope } from './calibration.ts'
import type { Judged } from './cross-validation.ts'
import type { Hits } from './f1.ts'
import type { Lesson } from './fit.ts'
import type { TopicModel } from './model.ts'

/** Where each text has one topic: the most decided one is taken. Tunes the model; returns the hits for each topic. */
export function judgeOne(model: TopicModel, { examples, topics }: Lesson, { values }: Judged): Hits[] {
  const places = new Map(topics.map(({ name }, i) => [name, i]))
  const right = examples.map((example) => places.get(example.topics[0] ?? '')!)
  const slope = softmaxSlope(values, right)
  for (const topic of model.topics) Object.assign(topic, { slope, offset: 0, threshold: 0 })
  const hits = topics.map(() => ({ right: 0, wrong: 0, missed: 0 }))
  for (const [i, value] of values.entries()) {
    const said = value.indexOf(Math.max(...value))
    if (said === right[i]) hits[said]!.right++
    else {
      hits[said]!.wrong++
      hits[right[i]!]!.missed++
    }
  }
  return hits
}
