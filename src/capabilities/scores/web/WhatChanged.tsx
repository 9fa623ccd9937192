import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAddress } from '../../../web/client/address.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { ChangeTold } from './ChangeTold.tsx'
import { changesQuery } from './questions.ts'
import { say } from './say.ts'
import { type Told, toldOnce } from './told-once.ts'
import styles from './WhatChanged.module.css'

/** What really changed, in sentences; and how much was looked at to find it. */
export function WhatChanged() {
  const { address } = useAddress()
  const changes = useQuery(changesQuery(address))
  return (
    <Card title={say('whatChanged')}>
      <Answer of={changes} height={320}>
        {({ periods, looked, changes }) => {
          if (!periods.before) return <Still title={say('notCompared')} words={say('notComparedWords')} />
          const lookedAt = say('looked', { count: looked, looked: count(looked) })
          if (changes.length === 0)
            return <Still title={say('nothingChanged')} words={`${say('nothingChangedWords')} ${lookedAt}`} />
          return (
            <>
              <Changes told={toldOnce(changes)} />
              <p className={styles.looked}>{`${lookedAt} ${say('found')}`}</p>
            </>
          )
        }}
      </Answer>
    </Card>
  )
}

/** That nothing changed is an answer too. */
function Still({ title, words }: { title: string; words: string }) {
  return (
    <div className={styles.still}>
      <b>{title}</b>
      <p>{words}</p>
    </div>
  )
}

/** Nobody takes in more sentences than these at first. */
const shownFirst = 5

function Changes({ told }: { told: Told[] }) {
  const [isWhole, setWhole] = useState(false)
  return (
    <>
      <ul className={styles.changes}>
        {told.slice(0, isWhole ? told.length : shownFirst).map((one) => (
          <ChangeTold key={keyOf(one)} told={one} />
        ))}
      </ul>
      {told.length > shownFirst && !isWhole && (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          {say('allChanges', { n: told.length })}
        </Button>
      )}
    </>
  )
}

function keyOf({ change: { place, score, tone } }: Told) {
  return [place?.field, place?.value, score?.metric.scale, score?.metric.wording, tone].join(' ')
}
