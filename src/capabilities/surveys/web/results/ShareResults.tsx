import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { questionOf } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { moment } from '../../../../web/kit/instants.ts'
import { toastDone } from '../../../../web/kit/toast.ts'
import type { endShare, makeShare, Share } from '../../results/sharing/contract.ts'
import { sharesKey, sharesQuery } from './queries.ts'
import styles from './Results.module.css'
import { say } from './say.ts'

/** Links by which others see these results without signing in, and an end to each. */
export function ShareResults({ survey }: { survey: string }) {
  const [isOpen, setOpen] = useState(false)
  if (!useMay('surveys:write')) return null
  return (
    <>
      <Button variant="filled" onClick={() => setOpen(true)}>
        {say('shareResults')}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={say('shareTitle')} size="lg">
        <p className={styles.note}>{say('shareWhat')}</p>
        <NewShare survey={survey} />
        <Made survey={survey} />
      </Modal>
    </>
  )
}

function NewShare({ survey }: { survey: string }) {
  const { version, weigh, ...address } = useSearch({ from: '/inside/surveys/$survey/results' })
  const [name, setName] = useState('')
  const [withWords, setWithWords] = useState(false)
  const [until, setUntil] = useState('')
  const making = useChangeOf(sharesKey(survey), () =>
    ask<typeof makeShare>('POST', '/api/surveys/:id/shares', {
      id: survey,
      name,
      withWords,
      ...(until && { until }),
      asked: { ...questionOf(address), version, weigh: weigh?.join(',') },
    }),
  )
  const make = async (event: FormEvent) => {
    event.preventDefault()
    await making.mutateAsync(undefined)
    setName('')
  }
  return (
    <form onSubmit={make} className={styles.column}>
      <TextInput
        required
        maxLength={100}
        label={say('shareName')}
        description={say('shareNameHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={say('shareUntil')}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <Checkbox
        label={say('shareWords')}
        checked={withWords}
        onChange={(event) => setWithWords(event.currentTarget.checked)}
      />
      <Button type="submit" variant="filled" loading={making.isPending}>
        {say('shareMake')}
      </Button>
    </form>
  )
}

function Made({ survey }: { survey: string }) {
  const shares = useQuery(sharesQuery(survey))
  const ending = useChangeOf(
    sharesKey(survey),
    (share: string) =>
      ask<typeof endShare>('DELETE', '/api/surveys/:id/shares/:share', { id: survey, share }),
    { done: () => say('shareEnded') },
  )
  return (
    <section className={styles.closer} aria-label={say('shareMade')}>
      <h3>{say('shareMade')}</h3>
      <Answer of={shares} height={60}>
        {({ shares: made }) =>
          made.length === 0 ? (
            <p className={styles.quiet}>{say('shareNone')}</p>
          ) : (
            <ul className={styles.shares}>
              {made.map((share) => (
                <Line key={share.id} share={share} onEnd={() => ending.mutate(share.id)} />
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  )
}

function Line({ share, onEnd }: { share: Share; onEnd: () => unknown }) {
  const { name, madeBy, madeAt, until } = share
  const url = new URL(share.url, window.location.href).href
  const copy = async () => {
    await navigator.clipboard.writeText(url)
    toastDone(say('copied'))
  }
  return (
    <li>
      <span>
        <a href={url} target="_blank" rel="noreferrer">
          {name}
        </a>
        <br />
        <span className={styles.quiet}>
          {say('shareBy', { name: madeBy, day: moment(madeAt) })} ·{' '}
          {until ? say('shareEnds', { day: until }) : say('shareForEver')}
        </span>
      </span>
      <Button size="compact-sm" onClick={copy} aria-label={say('copyOf', { name })}>
        {say('copy')}
      </Button>
      <Button size="compact-sm" onClick={onEnd} aria-label={say('shareEndOf', { name })}>
        {say('shareEnd')}
      </Button>
    </li>
  )
}
