import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { count } from '../../../web/kit/numbers.ts'
import { type Order, orders } from './address.ts'
import { say } from './say.ts'
import { useVoiceAddress } from './useVoiceAddress.ts'
import styles from './Voice.module.css'

const orderWords = { newest: 'newest', worst: 'worst', best: 'best', unsure: 'leastSure' } as const

/** Search, scores and order of the comments, and how many there are. */
export function ListBar({ n }: { n: number }) {
  const { address, narrow } = useVoiceAddress()
  const [typed, setTyped] = useState(address.text ?? '')
  const search = (text: string) => narrow({ text: text.trim() || undefined })
  return (
    <div className={styles.listBar}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          search(typed)
        }}
      >
        <TextInput
          aria-label={say('search')}
          placeholder={say('search')}
          type="search"
          value={typed}
          maxLength={200}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
            if (currentTarget.value === '') search('')
          }}
        />
      </form>
      <ScoreChoice />
      <select
        aria-label={say('order')}
        value={address.order ?? 'newest'}
        onChange={({ currentTarget }) => narrow({ order: currentTarget.value as Order })}
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            {say(orderWords[order])}
          </option>
        ))}
      </select>
      <span className={styles.end} aria-live="polite">
        {say('comments', { count: n, n: count(n) })}
      </span>
    </div>
  )
}

/** Comments that came with an answer: the ends of the scales that are asked most. */
const answered = {
  detractors: { scale: 'nps', lowest: undefined, highest: 6 },
  promoters: { scale: 'nps', lowest: 9, highest: undefined },
  fewStars: { scale: 'stars5', lowest: undefined, highest: 2 },
  manyStars: { scale: 'stars5', lowest: 4, highest: undefined },
} as const
type Answered = keyof typeof answered
const all = { scale: undefined, lowest: undefined, highest: undefined }

function ScoreChoice() {
  const { address, narrow } = useVoiceAddress()
  const chosen = (Object.keys(answered) as Answered[]).find((name) => {
    const { scale, lowest, highest } = answered[name]
    return address.scale === scale && address.lowest === lowest && address.highest === highest
  })
  return (
    <select
      aria-label={say('score')}
      value={chosen ?? 'all'}
      onChange={({ currentTarget: { value } }) => narrow(value === 'all' ? all : answered[value as Answered])}
    >
      <option value="all">{say('allScores')}</option>
      {(Object.keys(answered) as Answered[]).map((name) => (
        <option key={name} value={name}>
          {say(name)}
        </option>
      ))}
    </select>
  )
}
