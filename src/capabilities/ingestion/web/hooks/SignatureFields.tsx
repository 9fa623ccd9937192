import { NativeSelect, Stack, TextInput } from '@mantine/core'
import type { Signature } from '../../webhooks/signature.ts'
import styles from './SignatureFields.module.css'
import { say } from './say.ts'

interface SignatureFieldsProps {
  signature: Signature
  onChange: (signature: Signature) => void
}

const fresh: Record<Signature['kind'], Signature> = {
  standard: { kind: 'standard' },
  hmac: { kind: 'hmac', header: 'x-signature', algorithm: 'sha256', encoding: 'hex', signed: '{body}' },
  token: { kind: 'token', header: 'authorization' },
  basic: { kind: 'basic', user: 'attune' },
  none: { kind: 'none' },
}

/** How deliveries are checked: one of five ways, with what that way needs to know. */
export function SignatureFields({ signature, onChange }: SignatureFieldsProps) {
  return (
    <Stack gap="xs">
      <NativeSelect
        label={say('proof')}
        value={signature.kind}
        onChange={(event) => onChange(fresh[event.currentTarget.value as Signature['kind']])}
        data={Object.keys(fresh).map((kind) => ({ value: kind, label: say(kind as Signature['kind']) }))}
      />
      {signature.kind === 'none' && <p className={styles.warn}>{say('noneWarning')}</p>}
      {signature.kind === 'token' && (
        <TextInput
          label={say('header')}
          value={signature.header}
          onChange={(event) => onChange({ ...signature, header: event.currentTarget.value })}
        />
      )}
      {signature.kind === 'basic' && (
        <TextInput
          label={say('user')}
          value={signature.user}
          onChange={(event) => onChange({ ...signature, user: event.currentTarget.value })}
        />
      )}
      {signature.kind === 'hmac' && <HmacFields hmac={signature} onChange={onChange} />}
    </Stack>
  )
}

type Hmac = Extract<Signature, { kind: 'hmac' }>

function HmacFields({ hmac, onChange }: { hmac: Hmac; onChange: (hmac: Hmac) => void }) {
  const change = (part: Partial<Hmac>) => onChange({ ...hmac, ...part })
  const time = hmac.timestamp
  return (
    <div className={styles.two}>
      <TextInput
        label={say('header')}
        value={hmac.header}
        onChange={(event) => change({ header: event.currentTarget.value })}
      />
      <TextInput
        label={say('part')}
        description={say('partHint')}
        value={hmac.part ?? ''}
        onChange={(event) => change({ part: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label={say('encoding')}
        value={hmac.encoding}
        onChange={(event) => change({ encoding: event.currentTarget.value as Hmac['encoding'] })}
        data={[
          { value: 'hex', label: say('hex') },
          { value: 'base64', label: say('base64') },
        ]}
      />
      <NativeSelect
        label={say('algorithm')}
        value={hmac.algorithm}
        onChange={(event) => change({ algorithm: event.currentTarget.value as Hmac['algorithm'] })}
        data={[
          { value: 'sha256', label: 'SHA-256' },
          { value: 'sha1', label: 'SHA-1' },
        ]}
      />
      <TextInput
        label={say('timestampHeader')}
        value={time?.header ?? ''}
        onChange={(event) => {
          const header = event.currentTarget.value
          change({ timestamp: header ? { ...time, header } : undefined })
        }}
      />
      <TextInput
        label={say('signed')}
        description={say('signedHint')}
        value={hmac.signed}
        onChange={(event) => change({ signed: event.currentTarget.value })}
      />
    </div>
  )
}
