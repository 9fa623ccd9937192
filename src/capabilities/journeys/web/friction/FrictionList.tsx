import { Link } from '@tanstack/react-router'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { FrictionCandidate } from '../../friction/candidate.ts'
import styles from './Friction.module.css'
import { HarmBar } from './HarmBar.tsx'
import { groupInWords, titleOf, touchedInWords } from './in-words.ts'
import { say } from './say.ts'

interface FrictionListProps {
  candidates: readonly FrictionCandidate[]
  /** Which one is told beside the list. */
  chosen: string | undefined
  /** Where several journeys stand together, each line says which it is in. */
  withJourney?: boolean
}

/** Frictions, worst first; each opens what is behind it beside the list. */
export function FrictionList({ candidates, chosen, withJourney = false }: FrictionListProps) {
  const most = mostOf(candidates)
  return (
    <ol className={styles.list} aria-label={say('listLabel')}>
      {candidates.map((candidate) => (
        <li key={candidate.id}>
          <Link
            to="."
            search={(now: object) => ({ ...now, friction: candidate.id })}
            resetScroll={false}
            className={styles.one}
            aria-current={candidate.id === chosen ? 'true' : undefined}
          >
            <FrictionLine candidate={candidate} most={most} withJourney={withJourney} />
          </Link>
        </li>
      ))}
    </ol>
  )
}

/** The scale all bars share: the furthest that one of the clear ones may reach. */
export function mostOf(candidates: readonly FrictionCandidate[]): number {
  const clear = candidates.filter(({ verdict }) => verdict === 'real')
  return Math.max(1, ...(clear.length > 0 ? clear : candidates).map(({ harm }) => harm.high))
}

interface FrictionLineProps {
  candidate: FrictionCandidate
  most: number
  withJourney: boolean
}

export function FrictionLine({ candidate, most, withJourney }: FrictionLineProps) {
  const { people, verdict, trend, most: groups, journey } = candidate
  return (
    <>
      <span>
        <span className={styles.name}>{titleOf(candidate)}</span>
        <span className={styles.about}>
          {withJourney && <span>{journey.name}</span>}
          <span>{people === 1 ? say('peopleOne') : say('people', { n: count(people) })}</span>
          <span>{touchedInWords(candidate)}</span>
          {groups.length > 0 && (
            <span>{say('most', { groups: groups.slice(0, 2).map(groupInWords).join(', ') })}</span>
          )}
          {trend?.verdict === 'rising' && (
            <Tag tone="bad">
              {say('rising')}
              {trend.before.value !== null && `, ${say('before', { share: percent(trend.before.value) })}`}
            </Tag>
          )}
          {trend?.verdict === 'falling' && <Tag tone="good">{say('falling')}</Tag>}
          {verdict !== 'real' && <Tag>{say(`verdict_${verdict}`)}</Tag>}
        </span>
      </span>
      <HarmBar harm={candidate.harm} verdict={verdict} most={most} />
    </>
  )
}
