import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { setTextProvider, TextProvider } from '../../texts/contract.ts'
import styles from '../Outward.module.css'
import { NumberField } from './AccountFields.tsx'
import { draftOf, examples, type ProviderDraft, providerOf } from './provider-draft.ts'
import { providersQuery } from './queries.ts'
import { say } from './say.ts'

interface ProviderFormProps {
  channel: TextProvider['channel']
  provider: TextProvider | undefined
}

/** How a provider is told to send one message. */
export function ProviderForm({ channel, provider }: ProviderFormProps) {
  const [draft, setDraft] = useState(() => draftOf(provider))
  const saving = useChangeOf(
    providersQuery.queryKey,
    () => ask<typeof setTextProvider>('PUT', '/api/text-providers/:channel', providerOf(channel, draft)),
    { done: () => say('saved'), tellsFailure: false },
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    saving.mutate(undefined, { onSuccess: () => setDraft({ ...draft, headers: '' }) })
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      {!provider && <Begin onBegin={(part) => setDraft({ ...draft, ...part })} />}
      <Fields draft={draft} onChange={setDraft} kept={provider?.headerNames ?? []} />
      <Wrong error={saving.error} />
      <Group justify="flex-end">
        <Button type="submit" variant="filled" loading={saving.isPending}>
          {say('save')}
        </Button>
      </Group>
    </form>
  )
}

function Begin({ onBegin }: { onBegin: (part: Partial<ProviderDraft>) => void }) {
  const begin = (format: string) => {
    if (format === 'json' || format === 'form') onBegin(examples[format])
  }
  return (
    <NativeSelect
      label={say('start')}
      defaultValue=""
      onChange={(event) => begin(event.currentTarget.value)}
      data={[
        { value: '', label: say('startNone') },
        { value: 'json', label: say('startJson') },
        { value: 'form', label: say('startForm') },
      ]}
    />
  )
}

interface FieldsProps {
  draft: ProviderDraft
  onChange: (draft: ProviderDraft) => void
  /** Names of the headers that are stored. */
  kept: readonly string[]
}

const places = '{{to}}, {{text}}, {{reference}}, {{callback}}'

function Fields({ draft, onChange, kept }: FieldsProps) {
  const change = (part: Partial<ProviderDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <TextInput
        type="url"
        label={say('url')}
        required
        value={draft.url}
        onChange={(event) => change({ url: event.currentTarget.value })}
      />
      <div className={styles.two}>
        <NativeSelect
          label={say('format')}
          value={draft.format}
          onChange={(event) => change({ format: event.currentTarget.value as ProviderDraft['format'] })}
          data={(['json', 'form'] as const).map((value) => ({ value, label: say(value) }))}
        />
        <NumberField
          label={say('perMinute')}
          most={60_000}
          value={draft.perMinute}
          onChange={(perMinute) => change({ perMinute })}
        />
      </div>
      <Textarea
        label={say('body')}
        description={say('bodyHint', { places })}
        required
        autosize
        minRows={4}
        spellCheck={false}
        styles={{ input: { fontFamily: 'monospace' } }}
        value={draft.body}
        onChange={(event) => change({ body: event.currentTarget.value })}
      />
      <Textarea
        label={say('headers')}
        description={kept.length > 0 ? say('headersKept', { names: kept.join(', ') }) : say('headersHint')}
        autosize
        minRows={2}
        spellCheck={false}
        autoComplete="off"
        value={draft.headers}
        onChange={(event) => change({ headers: event.currentTarget.value })}
      />
      <TextInput
        label={say('statusField')}
        description={say('statusFieldHint')}
        value={draft.statusField}
        onChange={(event) => change({ statusField: event.currentTarget.value })}
      />
    </>
  )
}
