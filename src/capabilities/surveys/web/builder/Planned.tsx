import { Card } from '../../../../web/kit/Card.tsx'
import styles from './Builder.module.css'
import { expectedMargin } from './edit/expected-margin.ts'
import { marginWords } from './HeadLine.tsx'
import { NumberInputField } from './NumberInputField.tsx'
import { useSurveyChanges } from './queries.ts'
import { say } from './say.ts'
import type { Editing } from './use-editing.ts'

/** How precise its first score will be, by how many answers are hoped for. */
export function Planned({ editing }: { editing: Editing }) {
  const { shown, survey, mayChange } = editing
  const { describe } = useSurveyChanges(shown.id)
  const planned = shown.settings.plannedAnswers
  return (
    <Card title={say('plannedSays')}>
      <NumberInputField
        key={planned}
        label={say('planned')}
        value={planned}
        isDisabled={!mayChange}
        onDone={(plannedAnswers) => describe.mutate({ settings: { ...shown.settings, plannedAnswers } })}
      />
      <p className={styles.quiet}>{plannedWords(planned, expectedMargin(survey, planned ?? 1))}</p>
    </Card>
  )
}

function plannedWords(planned: number | null, margin: ReturnType<typeof expectedMargin>): string {
  if (!margin) return say('plannedNoScore')
  if (planned === null) return say('plannedNone')
  const few = planned < 30 ? ` ${say('plannedFew')}` : ''
  return say('plannedGives', marginWords(margin)) + few
}
