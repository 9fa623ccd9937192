import { scales } from '../../../../statistics/scales.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { type ExpectedMargin, expectedMargin } from './edit/expected-margin.ts'
import { allQuestions } from './edit/questions.ts'
import { say } from './say.ts'
import type { Editing } from './use-editing.ts'
import { useFindings } from './use-findings.ts'

/** How long it is, how precise it will be, and what is asked now. */
export function HeadLine({ editing }: { editing: Editing }) {
  const { survey, shown } = editing
  const { data } = useFindings(editing)
  const asked = allQuestions(survey).filter(({ kind }) => kind !== 'statement')
  const planned = shown.settings.plannedAnswers ?? 0
  const margin = expectedMargin(survey, planned)
  const parts = [
    say('questions', { count: asked.length }),
    data && durationWords(data.minutes),
    margin && say('expects', { n: count(planned), ...marginWords(margin) }),
    shown.version === null ? say('neverPublished') : say('versionAsked', { n: shown.version }),
    shown.version !== null && shown.hasChanges && say('changesAside'),
  ]
  return <>{parts.filter(Boolean).join(' · ')}</>
}

function durationWords(minutes: number): string {
  if (minutes < 1.5) return say('seconds', { n: Math.max(10, Math.round(minutes * 6) * 10) })
  return say('minutes', { n: Math.round(minutes) })
}

export function marginWords({ scale, margin }: ExpectedMargin) {
  const { label, unit } = scales[scale]
  const n = unit === 'mean' ? margin.toFixed(2) : String(Math.ceil(margin))
  return {
    score: label,
    margin: say(unit === 'points' ? 'points' : unit === 'percent' ? 'percent' : 'steps', { n }),
  }
}
