import { Link } from '@tanstack/react-router'
import { useAddress } from '../../../web/client/address.ts'
import { useMay } from '../../../web/client/session.ts'
import { Quote } from '../../../web/kit/Quote.tsx'
import { sidesOf } from '../../../web/kit/scales.ts'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { Change } from '../contract.ts'
import { placesInWords, sentenceOf } from './changes-in-words.ts'
import { narrowed } from './narrowed.ts'
import { say } from './say.ts'
import type { Told } from './told-once.ts'
import styles from './WhatChanged.module.css'

const tagTones = { better: 'good', worse: 'bad', rising: 'warn', falling: 'plain' } as const

/** One change: what kind it is, what happened, in whose words, and the way to the evidence. */
export function ChangeTold({ told: { change, also } }: { told: Told }) {
  const { tone, score, quote } = change
  return (
    <li className={styles.change}>
      <Tag tone={tagTones[tone]}>{say(tone)}</Tag>
      <div>
        <Sentence of={change} />
        {score?.metric.wording && (
          <p className={styles.asked}>{say('asked', { wording: score.metric.wording })}</p>
        )}
        {also.length > 0 && (
          <p className={styles.asked}>{say('alsoSame', { places: placesInWords(also) })}</p>
        )}
        {quote && (
          <div className={styles.quote}>
            <Quote text={quote.text} by={<Speaker id={quote.customerId} />} />
          </div>
        )}
      </div>
      <Evidence change={change} />
    </li>
  )
}

function Sentence({ of: change }: { of: Change }) {
  const parts = sentenceOf(change).split('**')
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places
  return <p>{parts.map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))}</p>
}

function Speaker({ id }: { id: string }) {
  if (!useMay('customers:read')) return null
  return (
    <Link to="/customers/$id" params={{ id }}>
      {say('whoSaid')}
    </Link>
  )
}

/** To the low answers where it got worse and the high ones where it got better; to the contacts where they rose. */
function Evidence({ change: { place, score, tone } }: { change: Change }) {
  const { address } = useAddress()
  const mayRead = useMay('customers:read')
  const filter = narrowed(address.filter, place)
  if (!score) {
    const contacts = narrowed(filter, { field: 'kind', value: ['message', 'call', 'ticket'] })
    return (
      <Link to="/" search={{ filter: contacts }}>
        {say('seeContacts')}
      </Link>
    )
  }
  const { scale, wording } = score.metric
  const search = { filter, wording: wording || undefined }
  if (!mayRead)
    return (
      <Link to="/scores/$scale" params={{ scale }} search={search}>
        {say('seeScore')}
      </Link>
    )
  const side = sidesOf(scale).find(({ feeling }) => feeling === (tone === 'better' ? 2 : -2))
  return (
    <Link
      to="/scores/$scale/answers"
      params={{ scale }}
      search={{ ...search, lowest: side?.lowest, highest: side?.highest }}
    >
      {say('seeAnswers')}
    </Link>
  )
}
