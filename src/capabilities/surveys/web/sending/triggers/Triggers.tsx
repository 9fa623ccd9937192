import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../../../../web/client/session.ts'
import { Answer } from '../../../../../web/kit/Answer.tsx'
import { Card } from '../../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../../web/kit/EmptyTeach.tsx'
import type { Wordings } from '../../../sending/plan.ts'
import { triggersQuery } from '../queries.ts'
import styles from '../Sending.module.css'
import { say } from '../say.ts'
import { TriggerForm } from './TriggerForm.tsx'
import { TriggerTable } from './TriggerTable.tsx'

interface TriggersProps {
  survey: string
  /** Words to begin with. */
  wordings: Wordings
}

/** When the survey asks by itself. */
export function Triggers({ survey, wordings }: TriggersProps) {
  const triggers = useQuery(triggersQuery(survey))
  const mayAsk = useMay('surveys:manage')
  const [isAdding, setAdding] = useState(false)
  const add = mayAsk && <Button onClick={() => setAdding(true)}>{say('addTrigger')}</Button>
  return (
    <Card title={say('triggers')} aside={add}>
      <p className={styles.words}>{say('triggersWords')}</p>
      {isAdding && <TriggerForm survey={survey} wordings={wordings} onClose={() => setAdding(false)} />}
      <Answer
        of={triggers}
        height={120}
        isEmpty={({ triggers }) => triggers.length === 0}
        empty={<EmptyTeach title={say('noTriggers')}>{say('noTriggersWords')}</EmptyTeach>}
      >
        {({ triggers }) => <TriggerTable survey={survey} triggers={triggers} mayAsk={mayAsk} />}
      </Answer>
    </Card>
  )
}
