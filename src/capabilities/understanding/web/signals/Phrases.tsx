import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { count } from '../../../../web/kit/numbers.ts'
import type { Change } from '../../signals/contract.ts'
import type { Cue } from './draft.ts'
import { Phrase } from './Phrase.tsx'
import styles from './Signals.module.css'
import { say } from './say.ts'
import { languages, weightKinds } from './weights.ts'

interface PhrasesProps {
  cues: readonly Cue[]
  left: Change['left']
  /** Absent for those who only look. */
  onLeave?: (cue: Cue) => void
  onPutBack: (phrase: Change['left'][number]) => void
}

/** More at once is read by nobody; the rest is found by its words. */
const mostShown = 60

/** The phrases of one language by what they do; found by their words. */
export function Phrases({ cues, left, onLeave, onPutBack }: PhrasesProps) {
  const [text, setText] = useState('')
  const [language, setLanguage] = useState('en')
  const wanted = text.trim().toLowerCase()
  const found = cues.filter((cue) => cue.language === language && cue.words.includes(wanted))
  const gone = left.filter((phrase) => phrase.language === language && phrase.words.includes(wanted))
  return (
    <>
      <div className={styles.find}>
        <TextInput
          label={say('filter')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          label={say('language')}
          value={language}
          onChange={(event) => setLanguage(event.currentTarget.value)}
          data={languages.map((code) => ({ value: code, label: say(code) }))}
        />
      </div>
      {found.length + gone.length === 0 && <p className={styles.few}>{say('noPhrase')}</p>}
      {weightKinds.map(({ word, holds }) => (
        <Kind key={word} word={word} cues={found.filter(({ weight }) => holds(weight))} onLeave={onLeave} />
      ))}
      {gone.length > 0 && (
        <section className={styles.kind}>
          <h3>{say('leftOut')}</h3>
          <ul className={styles.phrases}>
            {gone.map((phrase) => (
              <Phrase
                key={phrase.words}
                words={phrase.words}
                isGone
                sign="↺"
                action={say('putBack', { words: phrase.words })}
                onAction={onLeave && (() => onPutBack(phrase))}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Kind({ word, cues, onLeave }: { word: string; cues: Cue[]; onLeave?: (cue: Cue) => void }) {
  if (cues.length === 0) return null
  const shown = cues.slice(0, mostShown)
  return (
    <section className={styles.kind}>
      <h3>
        {word} <small>{count(cues.length)}</small>
      </h3>
      <ul className={styles.phrases}>
        {shown.map((cue) => (
          <Phrase
            key={`${cue.words} ${cue.isOwn}`}
            words={cue.words}
            isOwn={cue.isOwn}
            sign="×"
            action={say('remove', { words: cue.words })}
            onAction={onLeave && (() => onLeave(cue))}
          />
        ))}
      </ul>
      {cues.length > shown.length && (
        <p className={styles.few}>{say('morePhrases', { n: count(cues.length - shown.length) })}</p>
      )}
    </section>
  )
}
