import { Button, Checkbox } from '@mantine/core'
import { moment } from '../../../../web/kit/instants.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Run } from '../../playbooks/contract.ts'
import styles from './Playbooks.module.css'
import { useStep, useStepBack } from './queries.ts'
import { say } from './say.ts'

interface StepShownProps {
  where: { id: string; run: string }
  step: Run['steps'][number]
  canChange: boolean
}

/** One step: ticked when it is done, passed over when it does not fit. */
export function StepShown({ where, step, canChange }: StepShownProps) {
  const { id, title, how, who, dueAt, isLate, taken } = step
  const doing = useStep()
  const undoing = useStepBack()
  const isBusy = doing.isPending || undoing.isPending
  const at = { ...where, step: id }
  return (
    <li className={styles.step}>
      <Checkbox
        label={title}
        description={how}
        checked={taken?.outcome === 'done'}
        indeterminate={taken?.outcome === 'skipped'}
        disabled={!canChange || isBusy}
        onChange={() => (taken ? undoing.mutate(at) : doing.mutate({ ...at, outcome: 'done' }))}
      />
      <p className={styles.meta}>
        {taken ? (
          takenWords(taken)
        ) : (
          <>
            {say(who)}
            {dueAt && ` · ${say('stepDue', { at: moment(dueAt) })}`}{' '}
            {isLate && <Tag tone="warn">{say('late')}</Tag>}
          </>
        )}
        {canChange && !taken && (
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={isBusy}
            aria-label={say('skipStep', { title })}
            onClick={() => doing.mutate({ ...at, outcome: 'skipped' })}
          >
            {say('skip')}
          </Button>
        )}
        {canChange && taken?.outcome === 'skipped' && (
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={isBusy}
            aria-label={say('takeBackStep', { title })}
            onClick={() => undoing.mutate(at)}
          >
            {say('takeBack')}
          </Button>
        )}
      </p>
    </li>
  )
}

function takenWords({ outcome, at, by }: NonNullable<StepShownProps['step']['taken']>): string {
  const when = moment(at)
  if (by === null) return say(outcome === 'done' ? 'doneAt' : 'skippedAt', { at: when })
  return say(outcome === 'done' ? 'doneBy' : 'skippedBy', { at: when, who: by })
}
