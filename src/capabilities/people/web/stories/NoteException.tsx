import { Button, Group, Modal, NumberInput, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import { useNoting } from './queries.ts'
import styles from './Stories.module.css'
import { say } from './say.ts'

/** Writes down what was granted beyond the rules, and why that was right. */
export function NoteException({ onClose }: { onClose: () => void }) {
  const [noted, setNoted] = useState({
    ...{ rule: '', justification: '', outcome: '', currency: '', amount: undefined as number | undefined },
    day: new Date().toLocaleDateString('sv'),
  })
  const noting = useNoting()
  const set = (part: Partial<typeof noted>) => setNoted({ ...noted, ...part })
  const send = (event: FormEvent) => {
    event.preventDefault()
    const currency = noted.currency.trim().toUpperCase() || undefined
    noting.mutate({ ...noted, currency }, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={say('exNote')} size="lg">
      <form onSubmit={send} className={styles.form}>
        <TextInput
          data-autofocus
          required
          maxLength={300}
          label={say('exRule')}
          placeholder={say('exRulePlace')}
          value={noted.rule}
          onChange={(event) => set({ rule: event.currentTarget.value })}
        />
        <Textarea
          required
          autosize
          minRows={3}
          maxLength={5_000}
          label={say('exWhy')}
          description={say('inFullHint')}
          value={noted.justification}
          onChange={(event) => set({ justification: event.currentTarget.value })}
        />
        <Textarea
          autosize
          minRows={2}
          maxLength={2_000}
          label={say('exOutcome')}
          value={noted.outcome}
          onChange={(event) => set({ outcome: event.currentTarget.value })}
        />
        <div className={styles.pair}>
          <TextInput
            type="date"
            required
            label={say('exDay')}
            value={noted.day}
            onChange={(event) => set({ day: event.currentTarget.value })}
          />
          <NumberInput
            label={say('exAmount')}
            min={0}
            decimalScale={2}
            onChange={(value) => set({ amount: typeof value === 'number' ? value : undefined })}
          />
          <TextInput
            label={say('exCurrency')}
            maxLength={3}
            placeholder="EUR"
            required={noted.amount !== undefined}
            value={noted.currency}
            onChange={(event) => set({ currency: event.currentTarget.value })}
          />
        </div>
        <Wrong error={noting.error} />
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{say('cancel')}</Button>
          <Button type="submit" variant="filled" loading={noting.isPending}>
            {say('exNote')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
