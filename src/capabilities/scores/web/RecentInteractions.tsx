import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useAddress } from '../../../web/client/address.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { moment } from '../../../web/kit/instants.ts'
import { kindName } from '../../../web/kit/kinds.ts'
import { ScoreTag } from '../../../web/kit/ScoreTag.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import type { listRecent } from '../contract.ts'
import { recentQuery } from './questions.ts'
import styles from './RecentInteractions.module.css'
import { say } from './say.ts'

type Recent = OutputOf<typeof listRecent>['interactions'][number]

/** As many as stand beside the changes without outgrowing them. */
const mostShown = 8

/** What happened last, each with its customer. */
export function RecentInteractions() {
  const { address } = useAddress()
  const recent = useQuery(recentQuery(address))
  return (
    <Card title={say('recent')}>
      <Answer
        of={recent}
        height={320}
        isEmpty={({ interactions }) => interactions.length === 0}
        empty={<p className={styles.none}>{say('noRecent')}</p>}
      >
        {({ interactions }) => (
          <ul className={styles.recent}>
            {interactions.slice(0, mostShown).map((interaction) => (
              <Happened key={interaction.id} {...interaction} />
            ))}
          </ul>
        )}
      </Answer>
    </Card>
  )
}

function Happened({ at, customer, kind, name, touchpoint, scale, score, text, direction }: Recent) {
  return (
    <li>
      <div className={styles.line}>
        <Link to="/customers/$id" params={{ id: customer.id }}>
          {customer.name}
        </Link>
        <Tag>{kindName(kind)}</Tag>
        {direction === 'out' && <span className={styles.where}>{say('fromUs')}</span>}
        {score !== null && <ScoreTag scale={scale} score={score} />}
      </div>
      <p className={styles.what}>{text ? <em>“{text}”</em> : name}</p>
      <p className={styles.where}>
        <time dateTime={at}>{moment(at)}</time>
        {touchpoint && ` · ${touchpoint}`}
      </p>
    </li>
  )
}
