import { Button, Group, NumberInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { changePrivacy } from '../../rights/contract.ts'
import { privacyQuery } from './questions.ts'
import { say } from './say.ts'
import { useDoing } from './useDoing.ts'

interface Served {
  graceDays: number
  linkDays: number
}

/** How long people may change their mind, and how long links work. */
export function HowServed() {
  const privacy = useQuery(privacyQuery)
  return (
    <Card title={say('howServed')}>
      <Answer of={privacy} height={120}>
        {(served) => <Form key={`${served.graceDays} ${served.linkDays}`} {...served} />}
      </Answer>
    </Card>
  )
}

function Form({ graceDays, linkDays }: Served) {
  const mayManage = useMay('privacy:manage')
  const saving = useDoing((wanted: Served) => ask<typeof changePrivacy>('PUT', '/api/privacy', wanted), {
    changes: privacyQuery.queryKey,
    done: say('saved'),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    saving.mutate({ graceDays: Number(form.get('graceDays')), linkDays: Number(form.get('linkDays')) })
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="md">
        <NumberInput
          name="graceDays"
          label={say('graceDays')}
          description={say('graceHint')}
          defaultValue={graceDays}
          min={0}
          max={30}
          disabled={!mayManage}
        />
        <NumberInput
          name="linkDays"
          label={say('linkDays')}
          defaultValue={linkDays}
          min={1}
          max={365}
          disabled={!mayManage}
        />
        {mayManage && (
          <Button type="submit" loading={saving.isPending}>
            {say('save')}
          </Button>
        )}
      </Group>
      <Wrong error={saving.error} />
    </form>
  )
}
