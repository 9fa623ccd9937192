import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMayChangeShared } from '../../../../web/client/change.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Wrong } from '../../../../web/kit/Wrong.tsx'
import type { Change, SignalShown } from '../../signals/contract.ts'
import { AddPhrase } from './AddPhrase.tsx'
import type { ListName } from './address.ts'
import { cuesIn, putBack, without, withPhrase } from './draft.ts'
import { Phrases } from './Phrases.tsx'
import { signalQuery } from './queries.ts'
import { Reset } from './Reset.tsx'
import styles from './Signals.module.css'
import { SignalTrial } from './SignalTrial.tsx'
import { say } from './say.ts'
import { useSaving, useTrying } from './use-words.ts'

/** One signal with its words, to read and to change. */
export function OpenSignal({ list, onClose }: { list: ListName; onClose: () => void }) {
  const signal = useQuery(signalQuery(list))
  const close = (
    <Button variant="subtle" onClick={onClose}>
      {say('close')}
    </Button>
  )
  return (
    <Card title={say(list)} aside={close}>
      <Answer of={signal} height={360}>
        {(shown) => <Words key={shown.version} signal={shown} />}
      </Answer>
    </Card>
  )
}

/** The words while they are changed: a draft, tried on what was said, saved when it is good. */
function Words({ signal }: { signal: SignalShown }) {
  const { list, version, of } = signal
  const [draft, setDraft] = useState<Change>(signal.change)
  const mayChange = useMayChangeWords()
  const trying = useTrying(list)
  const saving = useSaving(list, version)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(signal.change)
  const edit = (change: Change) => {
    setDraft(change)
    trying.reset()
  }
  return (
    <>
      <p className={styles.lead}>
        {say(`${list}Words`)}.{' '}
        {of === 'customers' && (
          <Link to="/voice" search={{ signal: list as Customers }}>
            {say('comments')}
          </Link>
        )}
      </p>
      {mayChange && <AddPhrase onAdd={(cue) => edit(withPhrase(draft, cue))} />}
      <Phrases
        cues={cuesIn(signal, draft)}
        left={draft.left}
        onLeave={mayChange ? (cue) => edit(without(draft, cue)) : undefined}
        onPutBack={(phrase) => edit(putBack(draft, phrase))}
      />
      {mayChange && (
        <Group mt="sm">
          <Button loading={trying.isPending} disabled={!isChanged} onClick={() => trying.mutate(draft)}>
            {say('tryIt')}
          </Button>
          <Button
            variant="filled"
            loading={saving.isPending}
            disabled={!isChanged}
            onClick={() => saving.mutate(draft)}
          >
            {say('save')}
          </Button>
          {signal.own + signal.left > 0 && (
            <Reset onReset={() => saving.mutateAsync({ added: [], left: [] })} />
          )}
          {isChanged && <span className={styles.few}>{say('unsaved')}</span>}
        </Group>
      )}
      <Wrong error={saving.error ?? trying.error} />
      {trying.data && <SignalTrial trial={trying.data} />}
    </>
  )
}

type Customers = Exclude<
  ListName,
  'acknowledges' | 'apologises' | 'explains' | 'commits' | 'personal' | 'courtesy'
>

/** The words are shared by all: who is limited to units looks on. */
function useMayChangeWords(): boolean {
  return useMayChangeShared('voice:write')
}
