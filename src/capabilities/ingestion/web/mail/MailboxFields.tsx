import { Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core'
import type { Mailbox } from '../../mailbox/contract.ts'
import styles from './MailboxForm.module.css'
import { type Draft, ownFrom, usualPorts } from './mailbox-draft.ts'
import { say } from './say.ts'

interface MailboxFieldsProps {
  draft: Draft
  onChange: (draft: Draft) => void
  /** There is a secret already. */
  isKept: boolean
}

/** Server, user and secret. */
export function AccessFields({ draft, onChange, isKept }: MailboxFieldsProps) {
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const secure = (security: Mailbox['security']) => change({ security, port: usualPorts[security] })
  return (
    <div className={styles.two}>
      <TextInput
        label={say('host')}
        description={say('hostHint')}
        required
        value={draft.host}
        onChange={(event) => change({ host: event.currentTarget.value })}
      />
      <NativeSelect
        label={say('security')}
        value={draft.security}
        onChange={(event) => secure(event.currentTarget.value as Mailbox['security'])}
        data={(['tls', 'starttls', 'none'] as const).map((value) => ({ value, label: say(value) }))}
      />
      <TextInput
        label={say('user')}
        description={say('userHint')}
        required
        autoComplete="off"
        value={draft.user}
        onChange={(event) => change({ user: event.currentTarget.value })}
        onBlur={() => onChange(ownFrom(draft))}
      />
      <TextInput
        type="number"
        label={say('port')}
        min={1}
        max={65535}
        required
        value={draft.port}
        onChange={(event) => change({ port: Number(event.currentTarget.value) })}
      />
      <PasswordInput
        label={say('secret')}
        description={isKept ? say('secretKept') : say('secretHint')}
        required={!isKept}
        autoComplete="new-password"
        value={draft.secret}
        onChange={(event) => change({ secret: event.currentTarget.value })}
      />
      <NativeSelect
        label={say('secretKind')}
        value={draft.secretKind}
        onChange={(event) => change({ secretKind: event.currentTarget.value as Draft['secretKind'] })}
        data={(['password', 'token'] as const).map((value) => ({ value, label: say(value) }))}
      />
    </div>
  )
}

const looks = [60, 300, 900, 3600]

/** Which mails are read, and which of them are ours. */
export function ReadingFields({ draft, onChange }: Omit<MailboxFieldsProps, 'isKept'>) {
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const times = [...new Set([...looks, draft.everySeconds])].sort((one, other) => one - other)
  return (
    <>
      <div className={styles.two}>
        <Textarea
          label={say('folders')}
          description={say('foldersHint')}
          required
          autosize
          minRows={2}
          value={draft.folders}
          onChange={(event) => change({ folders: event.currentTarget.value })}
        />
        <Textarea
          label={say('sentFolders')}
          description={say('foldersHint')}
          autosize
          minRows={2}
          value={draft.sentFolders}
          onChange={(event) => change({ sentFolders: event.currentTarget.value })}
        />
      </div>
      <Textarea
        label={say('ownAddresses')}
        description={say('ownAddressesHint')}
        required
        autosize
        minRows={2}
        value={draft.ownAddresses}
        onChange={(event) => change({ ownAddresses: event.currentTarget.value })}
      />
      <div className={styles.two}>
        <TextInput
          type="date"
          label={say('readFrom')}
          required
          value={draft.readFrom}
          onChange={(event) => change({ readFrom: event.currentTarget.value })}
        />
        <NativeSelect
          label={say('everySeconds')}
          value={String(draft.everySeconds)}
          onChange={(event) => change({ everySeconds: Number(event.currentTarget.value) })}
          data={times.map((seconds) => ({
            value: String(seconds),
            label: say('minutes', { count: Math.max(1, Math.round(seconds / 60)) }),
          }))}
        />
      </div>
      <Checkbox
        label={say('takeLists')}
        checked={draft.takeLists}
        onChange={(event) => change({ takeLists: event.currentTarget.checked })}
      />
    </>
  )
}
