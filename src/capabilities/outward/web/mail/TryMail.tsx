import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useMe } from '../../../../web/client/session.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { sendTestMail } from '../../mail/contract.ts'
import styles from '../Outward.module.css'
import { type AccountDraft, accountOf } from './account-draft.ts'
import { senderQuery } from './queries.ts'
import { say } from './say.ts'

/** Sends one mail by the account as it stands in the form, saved or not, and shows what the server answered. */
export function TryMail({ draft }: { draft: AccountDraft }) {
  const [to, setTo] = useState(useMe().email ?? '')
  const queries = useQueryClient()
  const trying = useMutation({
    mutationFn: () => ask<typeof sendTestMail>('POST', '/api/mail-sender/test', { ...accountOf(draft), to }),
    onSettled: () => queries.invalidateQueries({ queryKey: senderQuery.queryKey }),
  })
  return (
    <div>
      <div className={styles.try}>
        <TextInput
          type="email"
          label={say('tryTo')}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <Button
          loading={trying.isPending}
          disabled={!draft.host || !draft.fromAddress || !draft.fromName || !to}
          onClick={() => trying.mutate()}
        >
          {say('try')}
        </Button>
      </div>
      <Wrong error={trying.error} />
      {trying.data && (
        <p role="status" className={styles.good}>
          {say('tried', { answer: trying.data.accepted })}
        </p>
      )}
    </div>
  )
}
