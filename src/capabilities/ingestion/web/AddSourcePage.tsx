import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { ButtonLink } from '../../../web/client/links.tsx'
import { useMay } from '../../../web/client/session.ts'
import { Card } from '../../../web/kit/Card.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import type { createSource } from '../contract.ts'
import styles from './AddSourcePage.module.css'
import { MadeKey } from './MadeKey.tsx'
import { say } from './say.ts'
import { WriteKeyForm } from './WriteKeyForm.tsx'

/** The ways in, each with what it is for. */
export function AddSourcePage() {
  const [isMaking, setMaking] = useState(false)
  const [made, setMade] = useState<OutputOf<typeof createSource>>()
  const mayWrite = useMay('sources:write')
  const mayManage = useMay('sources:manage')
  const toFile = (
    <ButtonLink to="/sources/import" variant="filled">
      {say('importFile')}
    </ButtonLink>
  )
  const toWebhook = <ButtonLink to="/sources/webhooks/new">{say('addWebhook')}</ButtonLink>
  const toMailbox = <ButtonLink to="/sources/mailboxes/new">{say('addMailbox')}</ButtonLink>
  const makeKey = <Button onClick={() => setMaking(true)}>{say('makeKey')}</Button>
  return (
    <Page title={say('addSource')} sub={say('addSub')}>
      {isMaking && <WriteKeyForm onClose={() => setMaking(false)} onMade={setMade} />}
      {made && <MadeKey key={made.id} made={made} onDone={() => setMade(undefined)} />}
      <ul className={styles.ways}>
        <Way title={say('fileTitle')} words={say('fileWords')} action={mayWrite && toFile} />
        <Way title={say('webhookTitle')} words={say('webhookWords')} action={mayManage && toWebhook} />
        <Way title={say('mailboxTitle')} words={say('mailboxWords')} action={mayManage && toMailbox} />
        <Way title={say('keyTitle')} words={say('keyWords')} action={mayManage && makeKey} />
      </ul>
    </Page>
  )
}

interface WayProps {
  title: string
  words: string
  /** Absent for those who may not. */
  action: ReactNode
}

function Way({ title, words, action }: WayProps) {
  return (
    <li>
      <Card title={title} className={styles.way}>
        <p>{words}</p>
        <div>{action || say('askAdministrator')}</div>
      </Card>
    </li>
  )
}
