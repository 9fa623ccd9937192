import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '../../../../web/kit/Card.tsx'
import type { Session, StudyShown } from '../../studies/contract.ts'
import styles from './Studies.module.css'
import { say } from './say.ts'
import { Talk } from './Talk.tsx'
import { TalkForm } from './TalkForm.tsx'

/** What was said, the latest talk first. */
export function Talks({ study, mayWrite }: { study: StudyShown; mayWrite: boolean }) {
  const [edited, setEdited] = useState<Session | 'new' | null>(null)
  const add = mayWrite && (
    <Button size="compact-sm" variant="subtle" onClick={() => setEdited('new')}>
      {say('addTalk')}
    </Button>
  )
  return (
    <Card title={say('talks')} aside={add}>
      {study.held.length === 0 && <p className={styles.quiet}>{say('noTalks')}</p>}
      {study.held.map((talk, at) => (
        <Talk key={talk.id} {...{ study, talk, mayWrite }} isOpen={at === 0} onEdit={() => setEdited(talk)} />
      ))}
      {edited && (
        <TalkForm
          study={study}
          talk={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  )
}
