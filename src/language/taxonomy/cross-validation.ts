import { decisions } from './decide.ts'
import { fitted, type Lesson } from './fit.ts'
import { dealt } from './folds.ts'

/** What topics learned from the other parts said of each example: nobody is judged by what it learned from. */
export interface Judged {
  /** Decision values, for each example in the model's order of topics. */
  values: Float64Array[]
  part: Uint8Array
  parts: number
}

/** Beyond so many judgements fewer parts must do, or learning takes minutes. */
const manyJudgements = 100_000

export function crossValidated(lesson: Lesson, onProgress: (share: number) => void = () => {}): Judged {
  const { examples, topics } = lesson
  const parts = examples.length * topics.length > manyJudgements ? 3 : 5
  const part = dealt(examples, parts)
  const values = new Array<Float64Array>(examples.length)
  for (let out = 0; out < parts; out++) {
    const model = fitted({ ...lesson, examples: examples.filter((_, i) => part[i] !== out) })
    for (const [i, example] of examples.entries()) if (part[i] === out) values[i] = decisions(model, example)
    onProgress((out + 1) / parts)
  }
  return { values, part, parts }
}
