import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAddress } from '../../../../web/client/address.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { Quote } from '../../../../web/kit/Quote.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { AmongLike, FrictionCandidate } from '../../friction/candidate.ts'
import type { FrictionEvidence } from '../../friction/contract.ts'
import { howLong } from '../flow/how-long.ts'
import styles from './Friction.module.css'
import { signed } from './HarmBar.tsx'
import { changeInWords, groupInWords, titleOf, touchedInWords, whole } from './in-words.ts'
import { evidenceQuery } from './queries.ts'
import { say } from './say.ts'

/** One friction told: what happens, to whom, beside like journeys without it, with the doors to the evidence. */
export function FrictionDetail({ candidate }: { candidate: FrictionCandidate }) {
  const { address } = useAddress()
  const evidence = useQuery(evidenceQuery(candidate, address))
  const { kind, journey, people, verdict } = candidate
  return (
    <Card
      className={styles.detail}
      title={titleOf(candidate)}
      aside={<Tag tone={verdict === 'real' ? 'bad' : 'plain'}>{say(`verdict_${verdict}`)}</Tag>}
    >
      <p className={styles.lead}>
        {say('inJourney', { name: journey.name })} · {say(`kind_${kind}`)} ·{' '}
        {people === 1 ? say('peopleOne') : say('people', { n: count(people) })} · {touchedInWords(candidate)}
      </p>
      <p className={styles.lead}>
        {harmInWords(candidate)}
        {kind === 'stop' && candidate.troubled.hits < candidate.troubled.n / 2 && ` ${say('silentStop')}`}
      </p>
      <dl className={styles.parts}>
        <Part name={say('outcomeHead')}>{endedInWords(candidate)}</Part>
        {kind !== 'stop' && <Part name={say('feelingAfter')}>{feltInWords(candidate)}</Part>}
        {kind !== 'stop' && <Turned candidate={candidate} />}
        <Extent candidate={candidate} />
        <Who candidate={candidate} />
        <Trend candidate={candidate} />
        {evidence.data && (
          <Part name={say('againHead')}>{againInWords(candidate, evidence.data.boughtAgain)}</Part>
        )}
      </dl>
      <Doors candidate={candidate} />
      <Words candidate={candidate} />
    </Card>
  )
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function harmInWords({ kind, lost, hurt, added, harm, verdict }: FrictionCandidate): string {
  const range = { low: signed(harm.low), high: signed(harm.high) }
  if (kind === 'promise') return say('harmPromise', { ...range, n: signed(harm.value) })
  if (verdict !== 'real') return say('harmUnclear', range)
  return say('harmWords', {
    ...range,
    lost: signed(Math.max(0, lost.value)),
    hurt: signed(Math.max(0, hurt.value)),
    added: signed(added.value),
  })
}

function endedInWords({ kind, endsWell, journeys, place }: FrictionCandidate): string {
  const { with: withIt, like, difference, without } = endsWell
  if (kind === 'stop') {
    const { hits, n } = journeys
    return say('stopWords', {
      n: count(n),
      hits: count(hits),
      share: percent(hits / n),
      step: place.step,
      like: whole(like ?? without.value),
    })
  }
  const told = {
    n: count(withIt.n),
    share: whole(withIt.value),
    did: say(`did_${kind}`),
    didnt: say(`didnt_${kind}`),
  }
  if (kind === 'promise') return say('brokenWords', told)
  if (difference === null) return say('outcomeAlone', told)
  return say('outcomeWords', { ...told, like: whole(like), change: changeInWords(difference) })
}

function feltInWords({
  kind,
  feelsBad: { with: withIt, like, difference, beside },
}: FrictionCandidate): string {
  const told = { n: count(withIt.n), did: say(`did_${kind}`), didnt: say(`didnt_${kind}`) }
  if (difference === null) return say('feelingAlone', told)
  return say(beside === 'like' ? 'feelingWords' : 'feelingBefore', {
    ...told,
    share: whole(withIt.value),
    like: whole(like),
    change: changeInWords(difference),
  })
}

function Turned({ candidate: { kind, contacts } }: { candidate: FrictionCandidate }) {
  const { with: withIt, like, difference } = contacts
  if (difference === null) return null
  return (
    <Part name={say('contactsHead')}>
      {say('contactsWords', {
        share: whole(withIt.value),
        like: whole(like),
        didnt: say(`didnt_${kind}`),
        change: changeInWords(difference),
      })}
    </Part>
  )
}

function againInWords(
  { kind }: FrictionCandidate,
  { with: withIt, without, difference }: FrictionEvidence['boughtAgain'],
) {
  if (withIt.value === null) return say('againFew')
  const told = { n: count(withIt.n), share: whole(withIt.value), didnt: say(`didnt_${kind}`) }
  if (difference === null || without.value === null) return say('againAlone', told)
  const like = whole(Math.min(1, Math.max(0, withIt.value - difference.value)))
  return say('againWords', {
    ...told,
    like,
    change: changeInWords(difference as NonNullable<AmongLike['difference']>),
  })
}

function Extent({ candidate: { extent } }: { candidate: FrictionCandidate }) {
  const { unit, median, p90, usual, beyond } = extent
  if (unit === 'none' || median === null || p90 === null) return null
  const told = unit === 'seconds' ? howLong : (n: number) => String(Math.round(n * 10) / 10)
  return (
    <Part name={say('howBad')}>
      {say(`extent_${unit}`, {
        median: told(median),
        p90: told(p90),
        usual: usual === null ? '' : told(usual),
        beyond: beyond === null ? '' : told(beyond),
      })}
    </Part>
  )
}

function Who({ candidate: { most } }: { candidate: FrictionCandidate }) {
  if (most.length === 0) return null
  return (
    <Part name={say('whoHead')}>
      <ul>
        {most.map((group) => (
          <li key={`${group.field} ${group.value}`}>
            {say('whoWords', {
              value: groupInWords(group),
              here: whole(group.here.value),
              elsewhere: whole(group.elsewhere.value),
            })}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Trend({ candidate: { trend, journeys } }: { candidate: FrictionCandidate }) {
  if (!trend) return null
  return (
    <Part name={say('trendHead')}>
      {say('trendWords', {
        now: whole(journeys.value),
        before: whole(trend.before.value),
        verdict: say(`trend_${trend.verdict}`),
      })}
    </Part>
  )
}

function Doors({ candidate: { kind, journey, cases } }: { candidate: FrictionCandidate }) {
  const { address } = useAddress()
  const { from, to, ...same } = cases
  const params = { journey: journey.id }
  return (
    <p className={styles.doors}>
      {kind === 'promise' ? (
        <ButtonLink to="/journeys/$journey/promises" params={params} search={address} variant="default">
          {say('openPromises')}
        </ButtonLink>
      ) : (
        <ButtonLink
          to="/journeys/$journey/cases"
          params={params}
          search={{ ...address, ...same, ...(from && to && { goesFrom: from, goesTo: to }) }}
          variant="default"
        >
          {say('openCases')}
        </ButtonLink>
      )}
    </p>
  )
}

function Words({ candidate }: { candidate: FrictionCandidate }) {
  const { address } = useAddress()
  const mayRead = useMay('voice:read')
  const evidence = useQuery(evidenceQuery(candidate, address))
  if (!mayRead) return null
  return (
    <>
      <h3 className={styles.quiet}>{say('inTheirWords')}</h3>
      <Answer of={evidence} height={80}>
        {({ quotes }) =>
          quotes.length === 0 ? (
            <p className={styles.quiet}>{say('noQuotes')}</p>
          ) : (
            <div className={styles.quotes}>
              {quotes.map((quote) => (
                <Quote key={quote.id} text={quote.text} lang={quote.language} by={<By quote={quote} />} />
              ))}
            </div>
          )
        }
      </Answer>
    </>
  )
}

function By({ quote: { customer, channel, at } }: { quote: FrictionEvidence['quotes'][number] }) {
  return (
    <>
      {customer?.name && (
        <>
          <Link to="/customers/$id" params={{ id: customer.id }}>
            {customer.name}
          </Link>
          {' · '}
        </>
      )}
      {channel} · {day(at)}
    </>
  )
}
