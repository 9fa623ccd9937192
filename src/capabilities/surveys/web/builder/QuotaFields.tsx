import { Button } from '@mantine/core'
import type { Quota } from '../../model/survey.ts'
import styles from './Builder.module.css'
import { ConditionEditor } from './ConditionEditor.tsx'
import { numbered } from './edit/names.ts'
import { written } from './edit/rule.ts'
import { startingTest } from './edit/starting-test.ts'
import { subjectsBefore } from './edit/subjects.ts'
import { say } from './say.ts'
import type { Editing } from './use-editing.ts'

/** How many answers are enough, and of whom. */
export function QuotaFields({ editing }: { editing: Editing }) {
  const { survey, change } = editing
  const { quotas } = survey
  const put = (next: Quota[], at?: string) => change({ ...survey, quotas: next }, at)
  const add = () => {
    const name = numbered('quota', new Set(quotas.map((quota) => quota.name)), 'quota')
    const [of] = subjectsBefore(survey, null)
    const holdsFor = written({ join: 'and', tests: [startingTest(of!, survey)] })
    put([...quotas, { name, holdsFor, limit: 100 }])
  }
  return (
    <fieldset className={styles.choices}>
      <legend>{say('quotas')}</legend>
      <p className={styles.quiet}>{say('quotasSays')}</p>
      {quotas.map((quota, i) => (
        <div key={quota.name} className={styles.quota}>
          <ConditionEditor
            editing={editing}
            of={null}
            legend={say('quotaFor')}
            expression={quota.holdsFor}
            onChange={(holdsFor) =>
              put(holdsFor === '' ? quotas.toSpliced(i, 1) : quotas.with(i, { ...quota, holdsFor }))
            }
          />
          <label className={styles.field}>
            {say('quotaLimit')}
            <input
              type="number"
              className={styles.number}
              min={1}
              max={10_000_000}
              value={quota.limit}
              onChange={({ currentTarget: { valueAsNumber } }) => {
                const limit = Math.max(1, Math.round(valueAsNumber))
                if (Number.isFinite(limit)) put(quotas.with(i, { ...quota, limit }), quota.name)
              }}
            />
          </label>
          <Button variant="subtle" onClick={() => put(quotas.toSpliced(i, 1))}>
            {say('removeQuota')}
          </Button>
        </div>
      ))}
      <div className={styles.line}>
        <Button variant="subtle" onClick={add}>
          + {say('addQuota')}
        </Button>
      </div>
    </fieldset>
  )
}
