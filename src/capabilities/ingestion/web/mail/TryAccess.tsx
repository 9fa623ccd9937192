import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { tryMailbox } from '../../mailbox/contract.ts'
import styles from './MailboxForm.module.css'
import { type Draft, withFolders } from './mailbox-draft.ts'
import { say } from './say.ts'

interface TryAccessProps {
  draft: Draft
  onChange: (draft: Draft) => void
  /** Of a mailbox whose stored secret is used. */
  id?: string
}

/** Gets in, and says what folders there are or what is wrong; nothing is kept. */
export function TryAccess({ draft, onChange, id }: TryAccessProps) {
  const trying = useMutation({
    mutationFn: () => {
      const { host, port, security, user, secretKind, secret } = draft
      const access = { host, port, security, user, secretKind, id, ...(secret && { secret }) }
      return ask<typeof tryMailbox>('POST', '/api/mailbox-trials', access)
    },
    onSuccess: ({ folders }) => onChange(withFolders(draft, folders)),
  })
  return (
    <div>
      <Group gap="sm">
        <Button
          loading={trying.isPending}
          disabled={!draft.host || !draft.user || (!draft.secret && !id)}
          onClick={() => trying.mutate()}
        >
          {say('try')}
        </Button>
      </Group>
      <Wrong error={trying.error} />
      {trying.data && (
        <div role="status">
          <p className={styles.good}>{say('tried')}</p>
          <ul className={styles.folders}>
            {trying.data.folders.slice(0, 40).map(({ path }) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
