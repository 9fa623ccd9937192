import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { z } from 'zod'
import { ask } from '../../../../web/client/api.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { ConsentState, Purpose, recordConsent } from '../../consent/contract.ts'
import { consentsQuery } from './questions.ts'
import styles from './rights.module.css'
import { say } from './say.ts'
import { useDoing } from './useDoing.ts'

interface ConsentFormProps {
  id: string
  purpose: Purpose
  state: z.infer<typeof ConsentState>
  onClose: () => void
}

/** What they told us, and how we know. */
export function ConsentForm({ id, purpose, state, onClose }: ConsentFormProps) {
  const recording = useDoing(
    (said: { given: boolean; reason: string; reference?: string; at?: string }) =>
      ask<typeof recordConsent>('POST', '/api/customers/:id/consents', {
        id,
        purpose: purpose.id,
        channel: state.channel,
        ...said,
      }),
    { changes: consentsQuery(id).queryKey, done: say('recorded'), onDone: onClose },
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const at = String(form.get('at'))
    recording.mutate({
      given: form.get('given') === 'yes',
      reason: String(form.get('reason')),
      reference: String(form.get('reference')) || undefined,
      at: at ? new Date(at).toISOString() : undefined,
    })
  }
  return (
    <Modal opened onClose={onClose} title={say('changeTitle')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <p>
            <strong>{purpose.name}</strong> · {say(state.channel)}
            <br />
            {purpose.whatFor}
          </p>
          <fieldset className={styles.choice}>
            <legend>{say('decision')}</legend>
            <label>
              <input type="radio" name="given" value="yes" defaultChecked={!state.may} /> {say('decisionYes')}
            </label>
            <label>
              <input type="radio" name="given" value="no" defaultChecked={state.may} /> {say('decisionNo')}
            </label>
          </fieldset>
          <Textarea
            name="reason"
            label={say('why')}
            description={say('whyHint')}
            required
            minLength={3}
            maxLength={500}
            data-autofocus
          />
          <TextInput
            name="reference"
            label={say('reference')}
            description={say('referenceHint')}
            maxLength={200}
          />
          <TextInput name="at" type="datetime-local" label={say('saidAt')} description={say('saidAtHint')} />
          <Wrong error={recording.error} />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={recording.isPending}>
              {say('record')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
