import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { classes } from '../../../web/kit/classes.ts'
import narrowing from '../../../web/kit/Narrowing.module.css'
import { Pill } from '../../../web/kit/Pill.tsx'
import { type ConversationsAddress, type Outcome, readConversationsAddress } from './address.ts'
import styles from './Conversations.module.css'
import { say } from './say.ts'

const outcomes: { value: Outcome; word: Parameters<typeof say>[0] }[] = [
  { value: 'asked', word: 'asked' },
  { value: 'confirmed', word: 'confirmed' },
  { value: 'silent', word: 'silent' },
  { value: 'unanswered', word: 'unanswered' },
  { value: 'back', word: 'back' },
  { value: 'back elsewhere', word: 'backElsewhere' },
]

/** Which conversations are meant: by what became of them, how they ended, what stands in them. */
export function Narrowing({ narrowed }: { narrowed: ConversationsAddress }) {
  const navigate = useNavigate({ from: '/conversations' })
  const change = (part: Partial<ConversationsAddress>) =>
    navigate({ search: (now) => ({ ...now, ...part }), resetScroll: false })
  return (
    <fieldset className={classes(narrowing.row, styles.narrowing)} aria-label={say('which')}>
      <select
        aria-label={say('which')}
        value={narrowed.outcome ?? ''}
        onChange={(event) => change(readOutcome(event.currentTarget.value))}
      >
        <option value="">{say('everyOutcome')}</option>
        {outcomes.map(({ value, word }) => (
          <option key={value} value={value}>
            {say(word)}
          </option>
        ))}
      </select>
      <Toggle narrowed={narrowed} part={{ escalated: 'any' }} word="escalatedAny" onChange={change} />
      <Toggle narrowed={narrowed} part={{ moved: true }} word="movedOn" onChange={change} />
      <Toggle narrowed={narrowed} part={{ feeling: 'negative' }} word="feelsNegative" onChange={change} />
      <Toggle narrowed={narrowed} part={{ feeling: 'positive' }} word="feelsPositive" onChange={change} />
      <Toggle narrowed={narrowed} part={{ turned: 'down' }} word="turnedDown" onChange={change} />
      <Toggle narrowed={narrowed} part={{ turned: 'up' }} word="turnedUp" onChange={change} />
      <Others narrowed={narrowed} onChange={change} />
      <Search key={narrowed.search} search={narrowed.search} onChange={change} />
    </fieldset>
  )
}

function readOutcome(outcome: string): Partial<ConversationsAddress> {
  return { outcome: readConversationsAddress({ outcome }).outcome }
}

interface Changing {
  narrowed: ConversationsAddress
  onChange: (part: Partial<ConversationsAddress>) => unknown
}

function Toggle({
  narrowed,
  part,
  word,
  onChange,
}: Changing & { part: ConversationsAddress; word: Parameters<typeof say>[0] }) {
  const [[name, value]] = Object.entries(part) as [[keyof ConversationsAddress, unknown]]
  const isOn = narrowed[name] === value
  return (
    <Pill aria-pressed={isOn} onClick={() => onChange({ [name]: isOn ? undefined : value })}>
      {say(word)}
    </Pill>
  )
}

/** What a link from elsewhere narrowed by, each to be taken off. */
function Others({ narrowed: { topic, theme, agent, part, escalated }, onChange }: Changing) {
  const others: [keyof ConversationsAddress, string][] = []
  if (topic || theme) others.push([topic ? 'topic' : 'theme', say('onlyTopic')])
  if (agent) others.push(['agent', say('onlyAgent', { name: agent })])
  if (part) others.push(['part', say('onlyPart', { part: say(part) })])
  if (escalated === 'asked') others.push(['escalated', say('escalated_asked')])
  if (escalated === 'passed on') others.push(['escalated', say('escalatedOn')])
  return others.map(([name, words]) => (
    <Pill
      key={name}
      aria-pressed
      aria-label={say('remove', { what: words })}
      onClick={() => onChange({ [name]: undefined })}
    >
      {words} <span aria-hidden="true">×</span>
    </Pill>
  ))
}

function Search({ search = '', onChange }: { search?: string; onChange: Changing['onChange'] }) {
  const [words, setWords] = useState(search)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onChange({ search: words.trim() || undefined })
  }
  return (
    <form onSubmit={submit}>
      <TextInput
        type="search"
        aria-label={say('search')}
        placeholder={say('search')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </form>
  )
}
