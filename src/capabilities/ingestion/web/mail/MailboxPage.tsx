import { Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card, Grid } from '../../../../web/kit/Card.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { Mailbox } from '../../mailbox/contract.ts'
import { mailboxQuery } from '../hooks/questions.ts'
import { HowItGoes, Skipped } from './HowItGoes.tsx'
import { AccessFields, ReadingFields } from './MailboxFields.tsx'
import styles from './MailboxForm.module.css'
import { draftOf, settingsOf } from './mailbox-draft.ts'
import { say } from './say.ts'
import { TryAccess } from './TryAccess.tsx'
import { useMailboxChange } from './use-mailbox.ts'

/** One mailbox: how it goes, what was passed over and why, and its settings. */
export function MailboxPage() {
  const { id } = useParams({ from: '/inside/sources/mailboxes/$id' })
  const mailbox = useQuery(mailboxQuery(id))
  const mayManage = useMay('sources:manage')
  const { data } = mailbox
  return (
    <Page
      title={data?.name ?? say('newTitle')}
      sub={data && say('sub', { user: data.user, host: data.host })}
    >
      <Answer of={mailbox} height={400}>
        {(shown) => (
          <Stack gap={14}>
            <Grid columns="1.3fr 1fr">
              <HowItGoes mailbox={shown} />
              <Skipped mailbox={shown} />
            </Grid>
            {mayManage && shown.state !== 'removed' && <Settings key={shown.id} mailbox={shown} />}
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

function Settings({ mailbox }: { mailbox: Mailbox }) {
  const [draft, setDraft] = useState(() => draftOf(mailbox))
  const changing = useMailboxChange(mailbox.id)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    changing.mutate(settingsOf(draft), { onSuccess: () => setDraft({ ...draft, secret: '' }) })
  }
  return (
    <Card title={say('settings')}>
      <form onSubmit={submit} className={styles.form}>
        <p className={styles.quiet}>{say('kept')}</p>
        <AccessFields draft={draft} onChange={setDraft} isKept />
        <TryAccess draft={draft} onChange={setDraft} id={mailbox.id} />
        <ReadingFields draft={draft} onChange={setDraft} />
        <Wrong error={changing.error} />
        <Group justify="flex-end">
          <Button type="submit" variant="filled" loading={changing.isPending}>
            {say('save')}
          </Button>
        </Group>
      </form>
    </Card>
  )
}
