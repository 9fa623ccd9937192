import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../../web/client/address.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { ChangeTold } from './ChangeTold.tsx'
import { changesQuery } from './questions.ts'
import { say } from './say.ts'
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
          const lookedAt = say('looked', { looked: count(looked) })
          if (changes.length === 0)
            return <Still title={say('nothingChanged')} words={`${say('nothingChangedWords')} ${lookedAt}`} />
          return (
            <>
              <ul className={styles.changes}>
                {changes.map((change) => (
                  <ChangeTold key={keyOf(change)} change={change} />
                ))}
              </ul>
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

function keyOf({ place, score, tone }: Parameters<typeof ChangeTold>[0]['change']) {
  return [place?.field, place?.value, score?.metric.scale, score?.metric.wording, tone].join(' ')
}
