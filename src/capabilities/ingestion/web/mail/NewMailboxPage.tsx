import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { createMailbox } from '../../mailbox/contract.ts'
import { sourcesQuery } from '../questions.ts'
import { AccessFields, ReadingFields } from './MailboxFields.tsx'
import styles from './MailboxForm.module.css'
import { type Draft, emptyDraft, ownFrom, settingsOf } from './mailbox-draft.ts'
import { say } from './say.ts'
import { TryAccess } from './TryAccess.tsx'

/** How one gets in, what is read, and what the source is called. */
export function NewMailboxPage() {
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(new Date()))
  const making = useMaking()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const named = { name: String(form.get('name')).trim(), unit: String(form.get('unit')).trim() }
    making.mutate({ ...named, ...settingsOf(ownFrom(draft)), secret: draft.secret })
  }
  return (
    <Page title={say('newTitle')} sub={say('newSub')}>
      <form onSubmit={submit}>
        <div style={{ display: 'grid', gap: 14 }}>
          <Card title={say('access')}>
            <div className={styles.form}>
              <p className={styles.quiet}>{say('kept')}</p>
              <AccessFields draft={draft} onChange={setDraft} isKept={false} />
              <TryAccess draft={draft} onChange={setDraft} />
            </div>
          </Card>
          <Card title={say('reading')}>
            <div className={styles.form}>
              <div className={styles.two}>
                <TextInput
                  name="name"
                  label={say('name')}
                  description={say('nameHint')}
                  required
                  pattern="[a-z0-9][a-z0-9\-]{0,62}"
                  title={say('nameHint')}
                />
                <TextInput name="unit" label={say('unit')} description={say('unitHint')} maxLength={63} />
              </div>
              <ReadingFields draft={draft} onChange={setDraft} />
              <Wrong error={making.error} />
              <Group justify="flex-end" gap="sm">
                <ButtonLink to="/sources">{say('cancel')}</ButtonLink>
                <Button type="submit" variant="filled" loading={making.isPending}>
                  {say('create')}
                </Button>
              </Group>
            </div>
          </Card>
        </div>
      </form>
    </Page>
  )
}

type New = ReturnType<typeof settingsOf> & { name: string; unit: string; secret: string }

function useMaking() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (mailbox: New) => ask<typeof createMailbox>('POST', '/api/mailboxes', mailbox),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: sourcesQuery.queryKey })
      await navigate({ to: '/sources/mailboxes/$id', params: { id } })
    },
  })
}
