import type { LintQuestion } from '../survey.ts'
import type { Wording } from '../words/wording.ts'
import type { Said, Worded } from './said.ts'

/** Which end of a list of answers, or of a scale with named ends, is the good one; undefined where it is no scale of good and bad. */
export function directionOf(
  { choices, ends }: LintQuestion,
  { positive, negative }: Wording,
): 'best first' | 'worst first' | undefined {
  const [first = '', last = ''] = choices.length > 1 ? [choices[0], choices.at(-1)] : (ends ?? [])
  if (positive.test(first) && negative.test(last)) return 'best first'
  if (negative.test(first) && positive.test(last)) return 'worst first'
  return undefined
}

/** Practice 9: as many good answers as bad ones, and numbers that do not overlap. */
export function balancedScale(worded: Worded): Said[] {
  const { choices } = worded.question
  if (choices.length < 3) return []
  const { positive, negative } = worded.wording
  const good = choices.filter((choice) => positive.test(choice)).length
  const bad = choices.filter((choice) => negative.test(choice)).length
  // Two of one kind make it a scale; “Good” among a dozen products does not.
  if (
    good + bad >= Math.max(2, choices.length / 2) &&
    (good === 0 || bad === 0 || Math.abs(good - bad) > 1 + choices.length / 5)
  ) {
    const said = nine(
      `The answers are ${good} good and ${bad} bad ones.`,
      'Give as many bad ones as good ones.',
    )
    return [{ ...said, edit: answersOf(worded, balanced(worded)) }]
  }
  return overlapping(worded)
}

function nine(message: string, fix: string): Said {
  return { practice: 9, severity: 'warning', message, fix }
}

function answersOf({ question, language }: Worded, labels: string[]) {
  return { kind: 'choices' as const, question: question.name, language, labels }
}

/** Five answers about the same thing, beginning with the side that it begins with now. */
function balanced({ question: { choices }, wording }: Worded): string[] {
  const usual = wording.balanced.find(({ about }) => choices.some((choice) => about.test(choice)))
  const labels = [...(usual?.labels ?? [])]
  return wording.negative.test(choices[0]!) ? labels.reverse() : labels
}

function overlapping(worded: Worded): Said[] {
  const apart = withoutOverlap(worded.question.choices)
  if (!apart) return []
  const said = nine(
    'Two of the answers overlap, so some people fit both.',
    'Let each begin after the one before has ended.',
  )
  return [{ ...said, edit: answersOf(worded, apart) }]
}

const range = /(\d[\d.,]*)(\D*?\s*(?:-|–|to|until|bis)\s*\D*?)(\d[\d.,]*)/i

/** `0 to 50` and `50 to 100` as `0 to 49` and `50 to 100`; undefined where nothing overlaps. */
function withoutOverlap(choices: readonly string[]): string[] | undefined {
  const ranges = choices.map((choice) => range.exec(choice))
  let touched = false
  const apart = choices.map((choice, at) => {
    const [own, next] = [ranges[at], ranges[at + 1]]
    if (!own || !next || numberOf(next[1]!) > numberOf(own[3]!) || numberOf(next[1]!) <= numberOf(own[1]!))
      return choice
    touched = true
    return choice.replace(range, `${own[1]}${own[2]}${numberOf(next[1]!) - 1}`)
  })
  return touched ? apart : undefined
}

function numberOf(text: string): number {
  return Number(text.replaceAll(/[.,](?=\d{3}\b)/g, '').replace(',', '.'))
}
