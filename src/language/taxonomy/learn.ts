import type { Estimate } from '../../statistics/interval.ts'
import { share } from '../../statistics/share.ts'
import { crossValidated } from './cross-validation.ts'
import { checks, type Example, type ExampleRemarks, type TopicToLearn, tidied } from './examples.ts'
import { addHits, f1, type Hits } from './f1.ts'
import { fitted } from './fit.ts'
import { judgeMany } from './judge-many.ts'
import { judgeOne } from './judge-one.ts'
import { enoughExamples, type TopicModel } from './model.ts'
import { versionOf } from './version-of.ts'

export interface TopicQuality extends Hits {
  name: string
  examples: number
  /** Examples that somebody decided about for it: those it was checked by. */
  checked: number
  /** Cross-validated; null where there are too few examples to check it by. */
  f1: Estimate | null
}

/** What was learned, and how well: every number from examples that took no part in learning what judged them. */
export interface LearningReport extends ExampleRemarks {
  labels: 'one' | 'many'
  examples: number
  /** Examples that checked something. */
  checked: number
  parts: number
  /** Over all topics together (micro); where each text has one topic this is the share that is right. */
  f1: Estimate | null
  topics: TopicQuality[]
}

export interface Learning {
  examples: readonly Example[]
  topics: readonly TopicToLearn[]
  /** `one` where every text has exactly one topic. */
  labels: 'one' | 'many'
  /** 0 to 1. */
  onProgress?(share: number): void
}

/**
 * Learns topics from examples: one-vs-rest on the text's place in meaning and on its hashed n-grams, decision values added
 * up, probabilities and thresholds found by cross-validation. The same examples give the same model, in whatever order.
 * See docs/topics.md.
 */
export function learnTopics({ examples, topics, labels, onProgress = () => {} }: Learning) {
  const { examples: tidy, ...remarks } = tidied(examples, labels)
  const lesson = { examples: tidy, topics, labels }
  const model = fitted(lesson)
  const judged = crossValidated(lesson, (part) => onProgress(0.2 + 0.8 * part))
  const hits = labels === 'one' ? judgeOne(model, lesson, judged) : judgeMany(model, lesson, judged)
  const quality = topics.map(({ name }, i) => ({
    name,
    examples: model.topics[i]!.examples,
    checked: tidy.filter((one) => checks(one, name)).length,
    f1: model.topics[i]!.examples < enoughExamples ? null : f1(hits[i]!),
    ...hits[i]!,
  }))
  const report: LearningReport = {
    ...remarks,
    single: quality.filter(({ examples }) => examples < enoughExamples).map(({ name }) => name),
    labels,
    examples: tidy.length,
    checked: tidy.filter(({ decided }) => decided?.length !== 0).length,
    parts: judged.parts,
    f1: f1InAll(hits, labels),
    topics: quality,
  }
  return { model: { ...model, version: versionOf(model) } satisfies TopicModel, report }
}

/** A wrong answer among texts of one topic is wrong for one and missed for another: counted once, F1 is the share right. */
function f1InAll(hits: readonly Hits[], labels: 'one' | 'many') {
  const all = addHits(hits)
  if (labels === 'many') return f1(all)
  return share({ hits: all.right, n: all.right + all.missed })
}
