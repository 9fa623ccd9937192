import { Card } from '../../../../web/kit/Card.tsx'
import styles from './Builder.module.css'
import { allQuestions } from './edit/questions.ts'
import { FindingNote } from './FindingNote.tsx'
import { say } from './say.ts'
import type { Editing } from './use-editing.ts'
import { useFindings } from './use-findings.ts'

/** What could be better about the survey as a whole; what is about one question stands with it. */
export function WholeFindings({ editing }: { editing: Editing }) {
  const { data, error } = useFindings(editing)
  const names = new Set(allQuestions(editing.survey).map(({ name }) => name))
  if (error) return null
  const whole = data?.findings.filter(({ question }) => question === null || !names.has(question)) ?? []
  const isGood = data?.findings.length === 0 && names.size > 0
  if (whole.length === 0 && !isGood) return null
  return (
    <Card title={say('findingsOfWhole')}>
      {isGood && <p className={styles.quiet}>{say('noFindings')}</p>}
      {whole.map((finding) => (
        <FindingNote key={`${finding.practice} ${finding.message}`} {...{ editing, finding }} />
      ))}
    </Card>
  )
}
