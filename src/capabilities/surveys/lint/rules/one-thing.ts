import type { Edit } from '../finding.ts'
import { isOpen } from '../survey.ts'
import { capitalised, type Said, type Worded } from './said.ts'

/** Practice 4: one thing per question. */
export function oneThingOnly(worded: Worded): Said[] {
  if (!asksTwo(worded)) return []
  const titles = apart(worded)
  const edit: Edit | undefined = titles && {
    kind: 'split',
    question: worded.question.name,
    language: worded.language,
    titles,
  }
  return [
    {
      practice: 4,
      severity: 'error',
      message: 'It asks two things at once; one answer cannot fit both.',
      fix: 'Make two questions of it.',
      ...(edit && { edit }),
    },
  ]
}

/** Words of people may be about several things; a scale or a choice can only answer one. */
function asksTwo({ question, wording }: Worded): boolean {
  const { title, type } = question
  if (questionsIn(title).length > 1 && !isOpen(question)) return true
  const plain = lastSentence(title, wording.scene).replaceAll(wording.oneThing, 'it')
  if (wording.binding.test(plain)) return type !== 'comment'
  if (isOpen(question) || type === 'checkbox') return false
  return /[\p{L}\d’']+,? (?:and|und|&) (?!then\b|so\b|if\b|dann\b)[\p{L}\d’']+/iu.test(withoutNames(plain))
}

/** What is asked stands last; what stands before it sets the scene. */
function lastSentence(title: string, scene: RegExp): string {
  const sentences = title.split(/(?<=[.:!])\s+/)
  return (sentences.at(-1) ?? title).replace(scene, '')
}

/** `Johnson & Johnson` is one; German writes all nouns so, and is not looked at this way. */
function withoutNames(text: string): string {
  return text.replaceAll(
    /(?<!^)\b\p{Lu}[\p{L}\d]* (?:and|&) \p{Lu}[\p{L}\d]*|^\p{Lu}\p{L}+ & \p{Lu}\p{L}+/gu,
    'it',
  )
}

function questionsIn(title: string): string[] {
  return title.match(/[^?]+\?/g) ?? []
}

/** The two questions that it is, where they can be told apart without reading it. */
function apart({ question: { title }, wording }: Worded): [string, string] | undefined {
  const asked = questionsIn(title)
  if (asked.length === 2)
    return [asked[0]!.trim(), capitalised(asked[1]!.trim().replace(/^(?:and|und)\s+/i, ''))]
  const pair = wording.pair.exec(title.replaceAll(wording.oneThing, (one) => '·'.repeat(one.length)))
  if (!pair || asked.length > 1 || title.includes(',')) return undefined
  const [all, article = '', one = '', ownArticle = article, other = ''] = pair
  if ([one, other].some((word) => wording.verbs.test(word))) return undefined
  const before = title.slice(0, pair.index)
  const after = title.slice(pair.index + all.length)
  return [`${before}${article}${one}${after}`, `${before}${ownArticle}${other}${after}`]
}
