import { inLanguage } from '../model/words.ts'
import type { Results, Step } from './contract.ts'
import { plainShare } from './estimated.ts'
import type { InvitationCount } from './invitations.ts'
import type { PassageCount, SeenCount } from './passage-facts.ts'
import { questionsOf } from './same-question.ts'
import type { Scope } from './scope.ts'

interface Counted {
  passages: readonly PassageCount[]
  seen: readonly SeenCount[]
  invitations: InvitationCount
  medianSeconds: number | null
}

/** Who answered, how many of those who began finished, and where the others left. */
export function passagesOf(
  scope: Pick<Scope, 'shown' | 'version' | 'language' | 'thresholds'>,
  counted: Counted,
): Results['passages'] {
  const { passages, seen, invitations } = counted
  const { numbers } = scope.thresholds
  const begun = sum(passages)
  const complete = sum(passages.filter(({ state }) => state === 'complete'))
  return {
    begun,
    complete,
    completion: plainShare({ hits: complete, n: begun }, numbers),
    response: responseOf(invitations, numbers),
    medianSeconds: complete >= numbers ? counted.medianSeconds : null,
    steps: stepsOf(scope, passages, seen),
  }
}

const sum = (counts: readonly { n: number }[]) => counts.reduce((total, { n }) => total + n, 0)

/**
 * Response rate by the idea of AAPOR's standard definitions: complete answers of all that were delivered to somebody who
 * could answer; what bounced is no refusal. Null where nobody was invited.
 */
function responseOf(
  { sent, bounced, answered }: InvitationCount,
  threshold: number,
): Results['passages']['response'] {
  const delivered = sent - bounced
  if (delivered <= 0) return null
  return {
    delivered,
    bounced,
    rate: plainShare({ hits: Math.min(answered, delivered), n: delivered }, threshold),
  }
}

/** Every question of the shown version in its order: who saw it, who answered it, and for whom it was the last. */
function stepsOf(
  { shown, version, language, thresholds }: Pick<Scope, 'shown' | 'version' | 'language' | 'thresholds'>,
  passages: readonly PassageCount[],
  seen: readonly SeenCount[],
): Step[] {
  const here = passages.filter((one) => one.version === version && one.state !== 'complete')
  return questionsOf(shown)
    .filter(({ kind }) => kind !== 'statement')
    .map(({ name, title }) => {
      const found = seen.find((one) => one.version === version && one.question === name)
      const n = found?.seen ?? 0
      const left = Math.min(n, sum(here.filter(({ last }) => last === name)))
      return {
        question: name,
        title: inLanguage(title, language, language),
        seen: n,
        answered: plainShare({ hits: found?.answered ?? 0, n }, thresholds.numbers),
        left: plainShare({ hits: left, n }, thresholds.numbers),
      }
    })
}
