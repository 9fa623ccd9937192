import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { createWebhook, listWebhookPresets } from '../../webhooks/contract.ts'
import type { Signature } from '../../webhooks/signature.ts'
import { sourcesQuery } from '../questions.ts'
import { MadeWebhook } from './MadeWebhook.tsx'
import styles from './NewWebhookPage.module.css'
import { presetsQuery } from './questions.ts'
import { SignatureFields } from './SignatureFields.tsx'
import { say } from './say.ts'

type Presets = OutputOf<typeof listWebhookPresets>['presets']

/** Who sends, what the source is called, how deliveries are proven; then the address to enter at the sender. */
export function NewWebhookPage() {
  const presets = useQuery(presetsQuery)
  const [made, setMade] = useState<OutputOf<typeof createWebhook>>()
  return (
    <Page title={say('newTitle')} sub={say('newSub')}>
      <Answer of={presets} height={320}>
        {({ presets }) =>
          made ? <MadeWebhook made={made} /> : <WebhookForm presets={presets} onMade={setMade} />
        }
      </Answer>
    </Page>
  )
}

interface WebhookFormProps {
  presets: Presets
  onMade: (made: OutputOf<typeof createWebhook>) => void
}

function WebhookForm({ presets, onMade }: WebhookFormProps) {
  const [sender, setSender] = useState(presets.at(-1)?.id)
  const preset = presets.find(({ id }) => id === sender)
  const [own, setOwn] = useState<Signature>()
  const signature = own ?? preset?.signature ?? { kind: 'standard' as const }
  const making = useMaking(onMade)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    making.mutate({
      name: String(form.get('name')).trim(),
      unit: String(form.get('unit')).trim(),
      preset: sender,
      signature,
      secret: String(form.get('secret') ?? '').trim() || undefined,
    })
  }
  return (
    <Card>
      <form onSubmit={submit} className={styles.form}>
        <fieldset className={styles.senders}>
          <legend>{say('whoSends')}</legend>
          {presets.map(({ id, title }) => (
            <label key={id} className={styles.sender}>
              <input
                type="radio"
                name="sender"
                checked={id === sender}
                onChange={() => {
                  setSender(id)
                  setOwn(undefined)
                }}
              />
              {title}
            </label>
          ))}
        </fieldset>
        {preset && <p className={styles.how}>{preset.howTo}</p>}
        <TextInput
          name="name"
          label={say('name')}
          description={say('nameHint')}
          required
          pattern="[a-z0-9][a-z0-9\-]{0,62}"
          title={say('nameHint')}
        />
        <TextInput name="unit" label={say('unit')} description={say('unitHint')} maxLength={63} />
        <SignatureFields signature={signature} onChange={setOwn} />
        {signature.kind !== 'none' && (
          <TextInput
            name="secret"
            label={say('theirSecret')}
            description={say(preset?.secretIsTheirs ? 'theirSecretHint' : 'ownSecretHint')}
            autoComplete="off"
          />
        )}
        <Wrong error={making.error} />
        <Group justify="flex-end" gap="sm">
          <ButtonLink to="/sources">{say('cancel')}</ButtonLink>
          <Button type="submit" variant="filled" loading={making.isPending}>
            {say('create')}
          </Button>
        </Group>
      </form>
    </Card>
  )
}

interface NewWebhook {
  name: string
  unit: string
  preset: string | undefined
  signature: Signature
  secret: string | undefined
}

function useMaking(onMade: WebhookFormProps['onMade']) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (webhook: NewWebhook) => ask<typeof createWebhook>('POST', '/api/webhooks', webhook),
    onSuccess: (made) => {
      onMade(made)
      return queries.invalidateQueries({ queryKey: sourcesQuery.queryKey })
    },
  })
}
