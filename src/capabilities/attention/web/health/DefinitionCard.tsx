import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { HealthState } from '../../health/contract.ts'
import { DefinitionForm } from './DefinitionForm.tsx'
import styles from './Health.module.css'
import { Preview } from './Preview.tsx'
import { say } from './say.ts'

/** What leaving means here, how many left by it lately, and a form to say otherwise for whoever may. */
export function DefinitionCard({ state }: { state: HealthState }) {
  const [isOpen, setOpen] = useState(false)
  const mayChange = useMay('health:manage')
  const { isChosen, leaving, leavingInWords, proposal } = state
  return (
    <Card
      title={say('meaning')}
      aside={mayChange && !isOpen && <Button onClick={() => setOpen(true)}>{say('change')}</Button>}
    >
      <p>
        <span className={styles.meaning}>{leavingInWords}</span>{' '}
        {!isChosen && <Tag>{say('meaningProposed')}</Tag>}
      </p>
      {proposal && (
        <p className={styles.note}>
          {say('proposedHow', { what: proposal.inWords, because: proposal.because })}
        </p>
      )}
      {isOpen ? (
        <DefinitionForm state={state} onClose={() => setOpen(false)} />
      ) : (
        <Preview leaving={leaving} />
      )}
    </Card>
  )
}
