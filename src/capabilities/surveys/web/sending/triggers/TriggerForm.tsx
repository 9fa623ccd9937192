import { Button, Group, Modal, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../../web/client/api.ts'
import { useChangeOf } from '../../../../../web/client/change.ts'
import { Wrong } from '../../../../../web/kit/Wrong.tsx'
import type { addTrigger } from '../../../sending/contract.ts'
import type { Wordings } from '../../../sending/plan.ts'
import type { After } from '../../../sending/triggers/trigger.ts'
import { languageName } from '../../builder/language-name.ts'
import { channels } from '../channels.ts'
import { triggersQuery } from '../queries.ts'
import { say } from '../say.ts'
import { AfterFields } from './AfterFields.tsx'

interface TriggerFormProps {
  survey: string
  wordings: Wordings
  onClose: () => void
}

/** What sets it off, how long after, and what the message says. */
export function TriggerForm({ survey, wordings, onClose }: TriggerFormProps) {
  const [after, setAfter] = useState<After>({ kind: 'event', name: '', filter: [] })
  const adding = useChangeOf(
    triggersQuery(survey).queryKey,
    (form: FormData) => {
      const told = (name: string) => String(form.get(name) ?? '').trim()
      const written = Object.keys(wordings).map((language) => {
        return [language, { subject: told(`subject-${language}`), words: told(`words-${language}`) }] as const
      })
      return ask<typeof addTrigger>('POST', '/api/surveys/:id/triggers', {
        id: survey,
        trigger: {
          after,
          delayMinutes: Number(told('delay')) || 0,
          channel: told('channel') as (typeof channels)[number],
          sampleShare: (Number(told('share')) || 100) / 100,
          wordings: Object.fromEntries(written),
        },
      })
    },
    { done: () => say('added'), tellsFailure: false },
  )
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const kept = await adding.mutateAsync(new FormData(event.currentTarget)).catch(() => undefined)
    if (kept) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={say('addTrigger')} size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <AfterFields after={after} onChange={setAfter} />
          <NumberInput name="delay" label={say('delay')} defaultValue={60} min={0} max={129_600} />
          <NumberInput name="share" label={say('share')} defaultValue={100} min={1} max={100} />
          <NativeSelect
            name="channel"
            label={say('channel')}
            data={channels.map((value) => ({ value, label: say(value) }))}
          />
          {Object.entries(wordings).map(([language, { subject, words }]) => (
            <Written
              key={language}
              {...{ language, subject, words }}
              isOnly={Object.keys(wordings).length === 1}
            />
          ))}
          <Wrong error={adding.error} />
          <Group justify="flex-end">
            <Button type="submit" variant="filled" loading={adding.isPending}>
              {say('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

interface WrittenProps {
  language: string
  subject: string
  words: string
  isOnly: boolean
}

function Written({ language, subject, words, isOnly }: WrittenProps) {
  const named = (word: string) => (isOnly ? word : `${word} (${languageName(language)})`)
  return (
    <>
      <TextInput
        name={`subject-${language}`}
        label={named(say('subject'))}
        defaultValue={subject}
        maxLength={200}
      />
      <Textarea
        name={`words-${language}`}
        label={named(say('words'))}
        defaultValue={words}
        required
        autosize
        minRows={3}
        maxLength={2_000}
      />
    </>
  )
}
