import type { Finding } from '../finding.ts'
import type { LintQuestion } from '../survey.ts'

type Said = Omit<Finding, 'question'>

const positive =
  /^(?:(?:very|extremely|quite|rather|somewhat|strongly|fully|completely|mostly|slightly|totally) )?(?:excellent|great|good|satisfied|happy|easy|likely|agree|helpful|clear|clean|quickly|fast|friendly|exceeded|better|positive|perfect|outstanding|delighted)\b/i
const negative =
  /^(?:(?:very|extremely|quite|rather|somewhat|strongly|fully|completely|mostly|slightly|totally) )?(?:poor|terrible|awful|horrible|bad|dissatisfied|unsatisfied|unhappy|difficult|hard|unlikely|disagree|unhelpful|unclear|dirty|slowly|slow|unfriendly|did not meet|worse|negative|disappointed|not (?:at all )?\w+)\b/i

/** `negative` where a list of answers begins with the bad ones; undefined where it is no scale of good and bad. */
export function directionOf({ choices }: LintQuestion): 'best first' | 'worst first' | undefined {
  const [first, last] = [choices[0] ?? '', choices.at(-1) ?? '']
  if (positive.test(first) && negative.test(last)) return 'best first'
  if (negative.test(first) && positive.test(last)) return 'worst first'
  return undefined
}

/** Practice 9: as many good answers as bad ones, and numbers that do not overlap. */
export function balancedScale({ choices }: LintQuestion): Said[] {
  if (choices.length < 3) return []
  const good = choices.filter((choice) => positive.test(choice)).length
  const bad = choices.filter((choice) => negative.test(choice)).length
  // Two of one kind make it a scale; “Good” among a dozen products does not.
  if (
    good + bad >= Math.max(2, choices.length / 2) &&
    (good === 0 || bad === 0 || Math.abs(good - bad) > 1 + choices.length / 5)
  ) {
    return [nine(`The answers are ${good} good and ${bad} bad ones.`, 'Give as many bad ones as good ones.')]
  }
  return overlap(choices)
    ? [
        nine(
          'Two of the answers overlap, so some people fit both.',
          'Let each begin after the one before has ended.',
        ),
      ]
    : []
}

function nine(message: string, fix: string): Said {
  return { practice: 9, severity: 'warning', message, fix }
}

/** `0 to 50` and `50 to 100`. */
function overlap(choices: readonly string[]): boolean {
  const ranges = choices.flatMap((choice) => {
    const found = /(\d[\d.,]*)\s*(?:-|–|to|until)\s*(\d[\d.,]*)/i.exec(choice)
    return found ? [[numberOf(found[1]!), numberOf(found[2]!)] as const] : []
  })
  const sorted = ranges.toSorted(([a], [b]) => a - b)
  return sorted.some(([from], at) => at > 0 && from <= sorted[at - 1]![1])
}

function numberOf(text: string): number {
  return Number(text.replaceAll(/[.,](?=\d{3}\b)/g, '').replace(',', '.'))
}
