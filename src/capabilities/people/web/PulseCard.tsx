import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../../../web/client/links.tsx'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { Value } from '../../../web/kit/Figure.tsx'
import { count } from '../../../web/kit/numbers.ts'
import type { ScoreTile } from '../../scores/contract.ts'
import type { SurveyLine } from '../../surveys/definitions/contract.ts'
import styles from './Ideas.module.css'
import { customersQuery, pulsesQuery } from './queries.ts'
import { say } from './say.ts'

/** The employee score beside the customer score, both on one scale; how to begin where there is no pulse yet. */
export function PulseCard() {
  const pulses = useQuery(pulsesQuery)
  const mayBegin = useMay('surveys:write')
  return (
    <Card title={say('pulse')}>
      <Answer
        of={pulses}
        height={90}
        empty={
          <div className={styles.said}>
            <p className={styles.words}>{say('pulseNoneWords')}</p>
            {mayBegin && (
              <div>
                <ButtonLink to="/surveys/new">{say('pulseMake')}</ButtonLink>
              </div>
            )}
          </div>
        }
      >
        {(surveys) => <Beside pulse={latestOf(surveys)} />}
      </Answer>
    </Card>
  )
}

/** The one that colleagues were asked last. */
function latestOf(surveys: readonly SurveyLine[]): SurveyLine {
  return surveys.toSorted((a, b) => (b.lastAskedAt ?? '').localeCompare(a.lastAskedAt ?? ''))[0]!
}

function Beside({ pulse }: { pulse: SurveyLine }) {
  const { score, id, name } = pulse
  if (!score || score.value === null)
    return (
      <p className={styles.words}>
        {say('pulseFew')}{' '}
        <Link to="/surveys/$survey/results" params={{ survey: id }}>
          {name}
        </Link>
      </p>
    )
  return (
    <div className={styles.said}>
      <div className={styles.pair}>
        <div className={styles.score}>
          <span>{say('pulseEmployees')}</span>
          <b>
            <Value {...score} />
          </b>
          <Link to="/surveys/$survey/results" params={{ survey: id }}>
            {say('pulseFrom', { survey: name, n: count(score.n) })}
          </Link>
        </div>
        <Customers scale={score.scale} />
      </div>
      <p className={styles.quiet}>{say('pulseSub')}</p>
    </div>
  )
}

function Customers({ scale }: { scale: string }) {
  const board = useQuery(customersQuery)
  return (
    <div className={styles.score}>
      <span>{say('pulseCustomers')}</span>
      <Answer of={board} height={60}>
        {({ tiles }) => <CustomerScore tile={mostAnswered(tiles, scale)} />}
      </Answer>
    </div>
  )
}

/** Wordings of one scale are not added up: the one that most answered stands for the customers. */
function mostAnswered(tiles: readonly ScoreTile[], scale: string): ScoreTile | undefined {
  return tiles
    .filter((tile) => tile.scale === scale)
    .toSorted((one, other) => other.summary.n - one.summary.n)[0]
}

function CustomerScore({ tile }: { tile: ScoreTile | undefined }) {
  if (!tile || tile.summary.n === 0) return <p className={styles.quiet}>{say('noCustomers')}</p>
  return (
    <>
      <b>
        <Value {...tile.summary} unit={tile.unit} />
      </b>
      <Link to="/scores/$scale" params={{ scale: tile.scale }}>
        {say('answersTo', { scale: tile.label, n: count(tile.summary.n) })}
      </Link>
    </>
  )
}
