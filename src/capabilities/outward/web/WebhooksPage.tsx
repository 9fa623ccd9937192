import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { CopyOnce } from '../../../web/kit/CopyOnce.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import { SettingsTabs } from '../../access/web/SettingsTabs.tsx'
import styles from './Outward.module.css'
import { HowToCheck } from './receivers/HowToCheck.tsx'
import { receiversQuery } from './receivers/queries.ts'
import { ReceiverCard } from './receivers/ReceiverCard.tsx'
import { type MadeSecret, ReceiverForm } from './receivers/ReceiverForm.tsx'
import { ReceiverTable } from './receivers/ReceiverTable.tsx'
import { say } from './receivers/say.ts'

/** Other systems that are told what happens: who, of what, whether it arrives. */
export function WebhooksPage() {
  const receivers = useQuery(receiversQuery)
  const { receiver: chosen } = useSearch({ from: '/inside/settings/webhooks' })
  const mayManage = useMay('settings:manage')
  const [isAdding, setAdding] = useState(false)
  const [made, setMade] = useState<MadeSecret>()
  const add = (
    <Button variant="filled" onClick={() => setAdding(true)}>
      {say('add')}
    </Button>
  )
  return (
    <Page title={say('title')} sub={say('sub')} bar={<SettingsTabs />} actions={mayManage && add}>
      {isAdding && <ReceiverForm onClose={() => setAdding(false)} onMade={setMade} />}
      <div className={styles.page}>
        {made && (
          <CopyOnce key={made.secret} label={say('secret', { name: made.name })} secret={made.secret} />
        )}
        <Answer
          of={receivers}
          height={240}
          isEmpty={({ receivers }) => receivers.length === 0}
          empty={<EmptyTeach title={say('none')}>{say('noneWords')}</EmptyTeach>}
        >
          {({ receivers, types }) => {
            const open = receivers.find(({ id }) => id === chosen)
            return (
              <div className={styles.page}>
                <Card flush>
                  <ReceiverTable receivers={receivers} types={types} />
                </Card>
                {open && <ReceiverCard key={open.id} receiver={open} types={types} onMade={setMade} />}
              </div>
            )
          }}
        </Answer>
        <HowToCheck />
      </div>
    </Page>
  )
}
