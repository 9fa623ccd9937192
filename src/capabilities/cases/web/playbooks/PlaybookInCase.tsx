import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { MessageDraft } from './MessageDraft.tsx'
import styles from './Playbooks.module.css'
import { casePlaybooksQuery } from './queries.ts'
import { RunShown } from './RunShown.tsx'
import { Suggested } from './Suggested.tsx'
import { say } from './say.ts'

interface PlaybookInCaseProps {
  caseId: string
  /** False once the case is closed or went on in another: everything can be read, nothing changed. */
  canChange: boolean
}

/** The playbook of a case: what is suggested and why, what was begun and done, and a message to begin from. */
export function PlaybookInCase({ caseId, canChange }: PlaybookInCaseProps) {
  const playbooks = useQuery(casePlaybooksQuery(caseId))
  const may = useMay('cases:write') && canChange
  return (
    <Card title={say('inCase')}>
      <Answer of={playbooks} height={180}>
        {({ runs, suggestions, read, choices }) => {
          const isRunning = runs.some(({ stoppedAt }) => stoppedAt === null)
          return (
            <div className={styles.stack}>
              {!isRunning && (
                <Suggested
                  caseId={caseId}
                  suggestions={suggestions}
                  choices={choices}
                  read={read}
                  canStart={may}
                />
              )}
              {runs.map((run) => (
                <RunShown key={run.id} caseId={caseId} run={run} canChange={may} />
              ))}
              {may && (
                <MessageDraft
                  caseId={caseId}
                  playbook={
                    runs.find(({ stoppedAt }) => !stoppedAt)?.playbookId ?? suggestions[0]?.playbookId
                  }
                />
              )}
            </div>
          )
        }}
      </Answer>
    </Card>
  )
}
