import { rewordedWithout, type Said, type Worded } from './said.ts'

/** Practice 2: the question itself does not judge. */
export function neutralWords(worded: Worded): Said[] {
  const found = worded.wording.judging.exec(worded.question.title)?.[0]
  if (!found) return []
  return [
    {
      practice: 2,
      severity: 'warning',
      message: `“${found}” judges before the answer.`,
      fix: `Ask without “${found}”, and let people judge.`,
      ...withoutDegree(worded),
    },
  ]
}

/** `How amazing was …` becomes `How was …`; an ornament before a word is left out. */
function withoutDegree(worded: Worded) {
  const { question, wording, language } = worded
  const degree = wording.degree.exec(question.title)
  if (!degree) return rewordedWithout(worded, wording.judging.exec(question.title)![0])
  const title = `${degree[1]} ${degree[3]}${question.title.slice(degree[0].length)}`
  return { edit: { kind: 'reword' as const, question: question.name, language, title } }
}
