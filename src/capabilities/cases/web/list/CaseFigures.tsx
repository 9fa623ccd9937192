import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card, Grid, Row } from '../../../../web/kit/Card.tsx'
import { count, percent } from '../../../../web/kit/numbers.ts'
import { reliabilityOf } from '../../../../web/kit/reliability.ts'
import { say as sayKit } from '../../../../web/kit/say.ts'
import { money } from '../../../customers/web/money.ts'
import type { showCaseFigures } from '../../handling/figures-contract.ts'
import { spanOf } from '../parts/spans.ts'
import type { CasesAddress } from './address.ts'
import { figuresQuery } from './figures-query.ts'
import styles from './List.module.css'
import { say } from './say.ts'

type Shown = OutputOf<typeof showCaseFigures>
type Share = Shown['figures']['solvedInTime']
type Times = Shown['figures']['contact']

/** How fast and how well the cases of the last 90 days were solved. */
export function CaseFigures({ address: { kind, unit } }: { address: CasesAddress }) {
  const figures = useQuery(figuresQuery({ kind, unit }))
  return (
    <Answer
      of={figures}
      height={180}
      isEmpty={({ figures }) => figures.opened === 0}
      empty={<p className={styles.quiet}>{say('tooFewSolved')}</p>}
    >
      {(shown) => (
        <Grid columns="minmax(0, 1.5fr) minmax(0, 1fr) minmax(0, 1fr)">
          <HowItWent {...shown} />
          <Card title={say('causes')}>
            <Counted named={shown.rootCauses} />
          </Card>
          <Card title={say('outcomes')}>
            <Counted named={shown.outcomes} />
          </Card>
        </Grid>
      )}
    </Answer>
  )
}

function HowItWent({ figures, given }: Shown) {
  return (
    <Card title={say('howItGoes')}>
      <Fast label={say('toContact')} times={figures.contact} inTime={figures.contactedInTime} />
      <Fast label={say('toSolution')} times={figures.solution} inTime={figures.solvedInTime} />
      <Part label={say('reopenedShare')} share={figures.reopened} />
      <Part label={say('answeredShare')} share={figures.answeredAgain} />
      <Part label={say('happyShare')} share={figures.happyAgain} />
      {given.n > 0 && (
        <Row>
          <span>{say('given')}</span>
          <span className={styles.figure}>
            <b>{money(String(given.amount), given.currency)}</b>
            {given.beyondBudget > 0 && (
              <span className={styles.quiet}>{say('beyond', { count: given.beyondBudget })}</span>
            )}
          </span>
        </Row>
      )}
      <p className={styles.quiet}>{say('businessTime')}</p>
    </Card>
  )
}

function Fast({ label, times, inTime }: { label: string; times: Times; inTime: Share }) {
  return (
    <Row>
      <span>
        {label}
        <span className={styles.under}>
          {times.median !== null && say('median', { span: spanOf(times.median) })}
          {times.p90 !== null && ` · ${say('p90', { span: spanOf(times.p90) })}`}
        </span>
      </span>
      <ShareShown share={inTime} after={say('inTime')} />
    </Row>
  )
}

function Part({ label, share }: { label: string; share: Share }) {
  return (
    <Row>
      <span>{label}</span>
      <ShareShown share={share} />
    </Row>
  )
}

/** A share with its interval, grey under 30, and only counted under 5. */
function ShareShown({ share: { hits, n, value, low, high }, after }: { share: Share; after?: string }) {
  const reliability = reliabilityOf(n)
  const counted = say('ofN', { hits: count(hits), n: count(n) })
  if (value === null || low === null || high === null || reliability === 'hidden')
    return <span className={styles.quiet}>{n === 0 ? '–' : counted}</span>
  const interval = sayKit('interval', { low: percent(low), high: percent(high) })
  return (
    <span className={styles.figure} title={interval}>
      <b className={reliability === 'few' ? styles.few : undefined}>{percent(value)}</b> {after}
      <span className={styles.quiet}>
        {percent(low)} – {percent(high)} · {counted}
      </span>
    </span>
  )
}

const mostNamed = 6

function Counted({ named }: { named: readonly { key: string; name: string; n: number }[] }) {
  if (named.length === 0) return <p className={styles.quiet}>{say('noneNamed')}</p>
  return named.slice(0, mostNamed).map(({ key, name, n }) => (
    <Row key={key}>
      <span>{name}</span>
      <b>{count(n)}</b>
    </Row>
  ))
}
