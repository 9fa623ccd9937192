import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { changePurpose, createPurpose, Purpose } from '../../consent/contract.ts'
import { purposesQuery } from './questions.ts'
import { channelWords, say } from './say.ts'
import { useDoing } from './useDoing.ts'

type Words = Omit<Purpose, 'id' | 'endedAt'> & { ended: boolean }

const bases: Purpose['basis'][] = ['consent', 'contract', 'legitimate interest', 'legal duty']

/** The words and rules of one purpose; a new one without `purpose`. */
export function PurposeForm({ purpose, onClose }: { purpose: Purpose | undefined; onClose: () => void }) {
  const saving = useDoing(
    ({ ended, ...words }: Words) =>
      purpose
        ? ask<typeof changePurpose>('PUT', '/api/consent-purposes/:id', { id: purpose.id, ended, ...words })
        : ask<typeof createPurpose>('POST', '/api/consent-purposes', words),
    { changes: purposesQuery.queryKey, done: say('saved'), onDone: onClose },
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    saving.mutate(wordsIn(new FormData(event.currentTarget)))
  }
  return (
    <Modal opened onClose={onClose} title={say('purposeTitle')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            name="name"
            label={say('name')}
            defaultValue={purpose?.name}
            required
            maxLength={80}
            data-autofocus
          />
          <Textarea
            name="whatFor"
            label={say('whatFor')}
            defaultValue={purpose?.whatFor}
            required
            maxLength={400}
            autosize
          />
          <Textarea
            name="whatYouGet"
            label={say('whatYouGet')}
            defaultValue={purpose?.whatYouGet}
            required
            maxLength={400}
            autosize
          />
          <NativeSelect name="basis" label={say('basis')} data={bases} defaultValue={purpose?.basis} />
          <NativeSelect
            name="beginning"
            label={say('beginning')}
            defaultValue={purpose && !purpose.askFirst ? 'objects' : 'ask'}
            data={[
              { value: 'ask', label: say('askFirst') },
              { value: 'objects', label: say('objects') },
            ]}
          />
          <Ways chosen={purpose?.channels ?? ['email']} />
          {purpose && (
            <Checkbox name="ended" label={say('ended')} defaultChecked={purpose.endedAt !== null} />
          )}
          <Wrong error={saving.error} />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={saving.isPending}>
              {say('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Ways({ chosen }: { chosen: Purpose['channels'] }) {
  return (
    <Checkbox.Group label={say('channels')} defaultValue={chosen}>
      <Group gap="sm" mt={6}>
        {channelWords.map((channel) => (
          <Checkbox key={channel} name="channels" value={channel} label={say(channel)} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}

function wordsIn(form: FormData): Words {
  return {
    name: String(form.get('name')),
    whatFor: String(form.get('whatFor')),
    whatYouGet: String(form.get('whatYouGet')),
    basis: String(form.get('basis')) as Purpose['basis'],
    askFirst: form.get('beginning') === 'ask',
    channels: form.getAll('channels') as Purpose['channels'],
    ended: form.get('ended') !== null,
  }
}
