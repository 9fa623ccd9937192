import { Button } from '@mantine/core'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import type { Run } from '../../playbooks/contract.ts'
import styles from './Playbooks.module.css'
import { useStop } from './queries.ts'
import { StepShown } from './StepShown.tsx'
import { say } from './say.ts'

interface RunShownProps {
  caseId: string
  run: Run
  canChange: boolean
}

/** A playbook that was begun, with its steps. */
export function RunShown({ caseId, run, canChange }: RunShownProps) {
  const { name, startedAt, startedBy, stoppedAt, steps } = run
  const stopping = useStop()
  const done = steps.filter(({ taken }) => taken !== null).length
  const canGoOn = canChange && stoppedAt === null
  const at = moment(startedAt)
  return (
    <div className={styles.run}>
      <div className={styles.head}>
        <h3>{name}</h3>
        <span className={styles.quiet}>{say('stepsDone', { done, all: steps.length })}</span>
      </div>
      <p className={styles.quiet}>
        {startedBy ? say('startedBy', { at, who: startedBy }) : say('startedAt', { at })}
        {stoppedAt && ` · ${say('stoppedOn', { at: moment(stoppedAt) })}`}
      </p>
      <ol className={styles.steps} aria-label={say('steps', { name })}>
        {steps.map((step) => (
          <StepShown key={step.id} where={{ id: caseId, run: run.id }} step={step} canChange={canGoOn} />
        ))}
      </ol>
      {canGoOn && (
        <Confirm
          title={say('stopTitle')}
          action={say('stop')}
          onConfirm={() => stopping.mutateAsync({ id: caseId, run: run.id }).catch(() => undefined)}
          trigger={(open) => (
            <Button variant="subtle" onClick={open} className={styles.stop}>
              {say('stop')}
            </Button>
          )}
        >
          {say('stopWords')}
        </Confirm>
      )}
    </div>
  )
}
