import { NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import type { MailSender } from '../../mail/contract.ts'
import styles from '../Outward.module.css'
import { type AccountDraft, usualPorts } from './account-draft.ts'
import { say } from './say.ts'

interface AccountFieldsProps {
  draft: AccountDraft
  onChange: (draft: AccountDraft) => void
  hasPassword: boolean
}

/** Server, sign-in, and what customers see. */
export function AccountFields(props: AccountFieldsProps) {
  return (
    <>
      <ServerFields {...props} />
      <SenderFields {...props} />
    </>
  )
}

function ServerFields({ draft, onChange, hasPassword }: AccountFieldsProps) {
  const change = (part: Partial<AccountDraft>) => onChange({ ...draft, ...part })
  const secure = (security: MailSender['security']) => change({ security, port: usualPorts[security] })
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
        onChange={(event) => secure(event.currentTarget.value as MailSender['security'])}
        data={(['tls', 'starttls', 'none'] as const).map((value) => ({ value, label: say(value) }))}
      />
      <TextInput
        label={say('user')}
        description={say('userHint')}
        autoComplete="off"
        value={draft.user}
        onChange={(event) => change({ user: event.currentTarget.value })}
      />
      <NumberField
        label={say('port')}
        most={65_535}
        value={draft.port}
        onChange={(port) => change({ port })}
      />
      <PasswordInput
        label={say('password')}
        description={say(hasPassword ? 'passwordKept' : 'passwordHint')}
        autoComplete="new-password"
        value={draft.password}
        onChange={(event) => change({ password: event.currentTarget.value })}
      />
      <NumberField
        label={say('perMinute')}
        hint={say('perMinuteHint')}
        most={60_000}
        value={draft.perMinute}
        onChange={(perMinute) => change({ perMinute })}
      />
    </div>
  )
}

function SenderFields({ draft, onChange }: AccountFieldsProps) {
  const change = (part: Partial<AccountDraft>) => onChange({ ...draft, ...part })
  return (
    <div className={styles.two}>
      <TextInput
        label={say('fromName')}
        description={say('fromNameHint')}
        required
        maxLength={100}
        value={draft.fromName}
        onChange={(event) => change({ fromName: event.currentTarget.value })}
      />
      <TextInput
        type="email"
        label={say('fromAddress')}
        required
        value={draft.fromAddress}
        onChange={(event) => change({ fromAddress: event.currentTarget.value })}
      />
      <TextInput
        type="email"
        label={say('replyTo')}
        description={say('replyToHint')}
        value={draft.replyTo}
        onChange={(event) => change({ replyTo: event.currentTarget.value })}
      />
      <TextInput
        type="email"
        label={say('bounceAddress')}
        description={say('bounceAddressHint')}
        value={draft.bounceAddress}
        onChange={(event) => change({ bounceAddress: event.currentTarget.value })}
      />
    </div>
  )
}

interface NumberFieldProps {
  label: string
  hint?: string
  most: number
  value: number
  onChange: (value: number) => void
}

export function NumberField({ label, hint, most, value, onChange }: NumberFieldProps) {
  return (
    <TextInput
      type="number"
      label={label}
      description={hint}
      min={1}
      max={most}
      required
      value={value}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  )
}
