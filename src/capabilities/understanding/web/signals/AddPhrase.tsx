import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Change } from '../../signals/contract.ts'
import styles from './Signals.module.css'
import { say } from './say.ts'
import { languages, weightKinds } from './weights.ts'

type Added = Change['added'][number]

/** A phrase of one's own: its words, what it does, and its language. */
export function AddPhrase({ onAdd }: { onAdd: (cue: Added) => void }) {
  const [words, setWords] = useState('')
  const [weight, setWeight] = useState(3)
  const [language, setLanguage] = useState<Added['language']>('en')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() === '') return
    onAdd({ words, weight, language })
    setWords('')
  }
  return (
    <form onSubmit={submit} className={styles.add}>
      <TextInput
        label={say('newPhrase')}
        description={say('newPhraseHelp')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={words}
        maxLength={200}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <NativeSelect
        label={say('weight')}
        value={String(weight)}
        onChange={(event) => setWeight(Number(event.currentTarget.value))}
        data={weightKinds.map(({ weight, word }) => ({ value: String(weight), label: word }))}
      />
      <NativeSelect
        label={say('language')}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value as Added['language'])}
        data={languages.map((code) => ({ value: code, label: say(code) }))}
      />
      <Button type="submit" disabled={words.trim() === ''}>
        {say('add')}
      </Button>
    </form>
  )
}
