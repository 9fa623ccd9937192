import type { Said, Worded } from './said.ts'

const longest = 25
const hardestGrade = 14

/** Practice 3: simple words, short sentences, no double negatives. */
export function simpleWords(worded: Worded): Said[] {
  const { title } = worded.question
  const { insiders, stilted } = worded.wording
  const short = insiders.exec(title)?.[0]
  const office = stilted.exec(title)?.[0]
  if (short) return [simpler(`Not everybody knows what “${short}” means.`, 'Say it in plain words.')]
  if (isDoublyNegative(worded))
    return [simpler('Two negatives make people answer the wrong way round.', 'Ask it positively.')]
  if (office) return [simpler(`“${office}” is a word of offices.`, 'Say it as people would say it.')]
  const plainer = inPlainerWords(worded)
  if (plainer) return [plainer]
  return isHard(worded)
    ? [simpler('The sentence is long or hard to read.', `Say it in fewer than ${longest} plain words.`)]
    : []
}

function simpler(message: string, fix: string): Said {
  return { practice: 3, severity: 'warning', message, fix }
}

/** A word of offices, and the sentence with what people say in its place. */
function inPlainerWords({ question, wording, language }: Worded): Said | undefined {
  const plain = new Map(Object.entries(wording.plainer).map(([word, better]) => [word.toLowerCase(), better]))
  const word = (question.title.match(/\p{L}+/gu) ?? []).find((one) => plain.has(one.toLowerCase()))
  if (!word) return undefined
  const better = plain.get(word.toLowerCase())!
  const title = question.title.replace(word, better)
  return {
    ...simpler(`“${word}” is a word of offices.`, `Say “${better}”, or what people call it.`),
    edit: { kind: 'reword', question: question.name, language, title },
  }
}

function isDoublyNegative({ question: { title }, wording }: Worded): boolean {
  return (title.match(wording.negatives) ?? []).length >= 2 && !wording.notNegative.test(title)
}

/** Longer than 25 words, or beyond school; short questions are not judged by their grade. */
function isHard({ question: { title }, wording }: Worded): boolean {
  const sentences = title
    .split(/[.?!]+\s/)
    .map((sentence) => sentence.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((words) => words.length > 0)
  if (sentences.some((words) => words.length > longest)) return true
  return sentences.flat().length >= 12 && wording.grade(sentences) > hardestGrade
}
