import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import type { addContact, CaseLine } from '../../handling/contract.ts'
import { useCaseChange } from '../queries.ts'
import { FormDialog } from './FormDialog.tsx'
import { say } from './say.ts'
import { WordsField } from './WordsField.tsx'

const ways = ['phone', 'email', 'chat', 'letter', 'inPerson'] as const
const channels = { phone: 'phone', email: 'email', chat: 'chat', letter: 'letter', inPerson: 'in person' }

interface ContactDialogProps {
  line: Pick<CaseLine, 'id' | 'revision'>
  /** False: it was tried in vain. */
  isReached: boolean
  onClose: () => void
}

/** Notes how the customer was reached, or not. */
export function ContactDialog({ line: { id, revision }, isReached, onClose }: ContactDialogProps) {
  const [way, setWay] = useState<(typeof ways)[number]>('phone')
  const [words, setWords] = useState('')
  const noting = useCaseChange(
    () => {
      const contact = { id, revision, isReached, channel: channels[way], words }
      return ask<typeof addContact>('POST', '/api/cases/:id/contacts', contact)
    },
    { done: say(isReached ? 'contactNoted' : 'tryNoted'), tellsFailure: false },
  )
  return (
    <FormDialog
      title={say(isReached ? 'reached' : 'tried')}
      explained={say(isReached ? 'reachedExplained' : 'triedExplained')}
      action={say('save')}
      change={noting}
      onSend={() => noting.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <NativeSelect
        label={say('channel')}
        value={way}
        data={ways.map((value) => ({ value, label: say(value) }))}
        onChange={({ currentTarget }) => setWay(currentTarget.value as typeof way)}
      />
      <WordsField label={say(isReached ? 'words' : 'leftWords')} value={words} onChange={setWords} isFirst />
    </FormDialog>
  )
}
