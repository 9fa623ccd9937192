import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { useState } from 'react'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { toastDone } from '../../../../web/kit/toast.ts'
import type { showAdvocacy } from '../../advocates/contract.ts'
import styles from './Advocates.module.css'
import type { Asking } from './AskDialog.tsx'
import { useAsk } from './queries.ts'
import { say } from './say.ts'

interface AskFormProps {
  asking: Asking
  advocacy: OutputOf<typeof showAdvocacy>
  onClose: () => void
}

const against = {
  'case-open': 'againstCaseOpen',
  'at-risk': 'againstAtRisk',
  'asked-lately': 'againstAskedLately',
  'said-no': 'againstSaidNo',
  'not-agreed': 'againstNotAgreed',
  'no-address': 'againstNoAddress',
} as const
const toAskFor = ['review', 'reference', 'referral'] as const

/** The message, from the draft; and whether it was sent by hand or leaves from here. */
export function AskForm({ asking, advocacy: { not, noMail, drafts }, onClose }: AskFormProps) {
  const [kind, setKind] = useState(asking.kind)
  const draft = drafts.find((one) => one.kind === kind)
  const [written, setWritten] = useState({ subject: draft?.subject ?? '', words: draft?.text ?? '' })
  const sending = useAsk()
  const { copy } = useClipboard()
  const isThanks = kind === 'thanks'
  const gaps = (draft?.missing ?? []).filter((gap) => `${written.subject} ${written.words}`.includes(gap))
  const choose = (next: Asking['kind']) => {
    setKind(next)
    const other = drafts.find((one) => one.kind === next)
    setWritten({ subject: other?.subject ?? '', words: other?.text ?? '' })
  }
  const send = (way: 'hand' | 'mail') => {
    const { customerId, moment } = asking
    const about = { momentId: moment.interactionId, moment: moment.words }
    sending.mutate(
      { customerId, kind, way, ...about, language: draft?.language ?? 'en', ...written },
      { onSuccess: onClose },
    )
  }
  const cannot = !isThanks && not.length > 0
  return (
    <div className={styles.form}>
      {cannot && (
        <p className={styles.warning}>
          {say('against', { why: not.map((reason) => say(against[reason])).join(', ') })}
        </p>
      )}
      {!isThanks && (
        <NativeSelect
          label={say('kind')}
          value={kind}
          data={toAskFor.map((value) => ({ value, label: say(value) }))}
          onChange={(event) => choose(event.currentTarget.value as Asking['kind'])}
        />
      )}
      <TextInput
        label={say('subject')}
        lang={draft?.language}
        value={written.subject}
        onChange={(event) => setWritten({ ...written, subject: event.currentTarget.value })}
      />
      <Textarea
        label={say('message')}
        lang={draft?.language}
        autosize
        minRows={8}
        maxRows={20}
        value={written.words}
        onChange={(event) => setWritten({ ...written, words: event.currentTarget.value })}
      />
      {gaps.length > 0 && (
        <p className={styles.warning}>{say('missing', { count: gaps.length, what: gaps.join(', ') })}</p>
      )}
      {noMail && <p className={styles.quiet}>{say('noMail', { why: noMail })}</p>}
      <Group justify="flex-end" gap="xs">
        <Button onClick={onClose}>{say('cancel')}</Button>
        <Button
          onClick={() => {
            copy(`${written.subject}\n\n${written.words}`)
            toastDone(say('copied'))
          }}
        >
          {say('copy')}
        </Button>
        {!noMail && (
          <Button
            disabled={cannot || gaps.length > 0}
            loading={sending.isPending}
            onClick={() => send('mail')}
          >
            {say('byMail')}
          </Button>
        )}
        <Button variant="filled" disabled={cannot} loading={sending.isPending} onClick={() => send('hand')}>
          {say(isThanks ? 'byHandThanks' : 'byHand')}
        </Button>
      </Group>
    </div>
  )
}
