import { Button, Group } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { MailShown, removeMailSender, setMailSender } from '../../mail/contract.ts'
import styles from '../Outward.module.css'
import { AccountFields } from './AccountFields.tsx'
import { accountOf, draftOf } from './account-draft.ts'
import { senderQuery } from './queries.ts'
import { say } from './say.ts'
import { TryMail } from './TryMail.tsx'
import { WayState } from './WayState.tsx'

/** The account mail is sent by: whether it works, its settings, a test. */
export function AccountCard({ shown: { sender, publicAddress } }: { shown: MailShown }) {
  const [draft, setDraft] = useState(() => draftOf(sender))
  const mayManage = useMay('settings:manage')
  const saving = useChangeOf(
    senderQuery.queryKey,
    () => ask<typeof setMailSender>('PUT', '/api/mail-sender', accountOf(draft)),
    { done: () => say('saved'), tellsFailure: false },
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    saving.mutate(undefined)
  }
  return (
    <Card title={say('account')}>
      <form onSubmit={submit} className={styles.form}>
        <p className={styles.words}>{say('accountWords')}</p>
        {sender && <WayState {...sender} />}
        <AccountFields draft={draft} onChange={setDraft} hasPassword={sender?.hasPassword ?? false} />
        <Reach publicAddress={publicAddress} />
        {mayManage && <TryMail draft={draft} />}
        <Wrong error={saving.error} />
        {mayManage && (
          <Group justify="space-between">
            {sender ? <Remove /> : <span />}
            <Button type="submit" variant="filled" loading={saving.isPending}>
              {say('save')}
            </Button>
          </Group>
        )}
      </form>
    </Card>
  )
}

/** An address that only this machine knows makes every link in every mail useless. */
function Reach({ publicAddress }: { publicAddress: string }) {
  const { hostname } = new URL(publicAddress)
  const isInside = /^(?:localhost|127\.|0\.0\.0\.0|\[::1\])/.test(hostname)
  return (
    <div className={isInside ? styles.trouble : undefined}>
      <p className={styles.words}>{say('links', { address: publicAddress })}</p>
      {isInside && <span>{say('linksInside')}</span>}
    </div>
  )
}

function Remove() {
  const removing = useChangeOf(
    senderQuery.queryKey,
    () => ask<typeof removeMailSender>('DELETE', '/api/mail-sender', {}),
    { done: () => say('removed') },
  )
  return (
    <Confirm
      title={say('removeTitle')}
      action={say('remove')}
      onConfirm={() => removing.mutateAsync(undefined).catch(() => undefined)}
      trigger={(open) => (
        <Button variant="subtle" color="bad" onClick={open}>
          {say('remove')}
        </Button>
      )}
    >
      {say('removeWords')}
    </Confirm>
  )
}
