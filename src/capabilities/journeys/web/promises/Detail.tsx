import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Grid } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import type { PromiseShown, Summary } from '../../promises/contract.ts'
import { BrokenCard } from './BrokenCard.tsx'
import { CalculatorCard } from './CalculatorCard.tsx'
import { ChangedCard } from './ChangedCard.tsx'
import { DeliveredCard } from './DeliveredCard.tsx'
import { GroupsCard } from './GroupsCard.tsx'
import { LadderCard } from './LadderCard.tsx'
import styles from './Promises.module.css'
import { type OneKind, promiseQuery } from './queries.ts'
import { say } from './say.ts'
import { TrendCard } from './TrendCard.tsx'
import { usePromises } from './use-promises.ts'
import { WaitingCard } from './WaitingCard.tsx'
import { WordsCard } from './WordsCard.tsx'

/** Everything about one kind of promise. */
export function Detail({ kind, journey }: { kind: string; journey?: string }) {
  const { address } = usePromises()
  const asked = { address, kind, journey }
  const promise = useQuery(promiseQuery(asked, address.early))
  return (
    <Answer of={promise} height={700}>
      {(shown) => <Shown shown={shown} asked={asked} />}
    </Answer>
  )
}

function Shown({ shown, asked }: { shown: PromiseShown; asked: OneKind }) {
  const maySeeCustomers = useMay('customers:read')
  const hasAny = shown.summary.kept.n > 0
  return (
    <div className={styles.ledger}>
      <Found summary={shown.summary} />
      {!hasAny && <p className={styles.quiet}>{say('nonePeriod')}</p>}
      {hasAny && (
        <Grid columns="minmax(0, 1.25fr) minmax(0, 1fr)">
          <DeliveredCard shown={shown} />
          <CalculatorCard shown={shown} />
        </Grid>
      )}
      {shown.changed && <ChangedCard changed={shown.changed} summary={shown.summary} />}
      {hasAny && (
        <>
          <Grid columns="minmax(0, 1fr) minmax(0, 1fr)">
            <TrendCard shown={shown} />
            <BrokenCard shown={shown} />
          </Grid>
          <LadderCard shown={shown} />
          <GroupsCard asked={asked} measure={shown.summary.measure} />
        </>
      )}
      <Grid columns={maySeeCustomers ? 'minmax(0, 1.25fr) minmax(0, 1fr)' : 'minmax(0, 1fr)'}>
        {maySeeCustomers && <WaitingCard asked={asked} />}
        {hasAny && <WordsCard asked={asked} />}
      </Grid>
    </div>
  )
}

/** Where the data says such promises come from, and the way to call them by another name. */
function Found({ summary: { kind, isNamed, givenAs, doneAs, kept, open } }: { summary: Summary }) {
  const mayName = useMay('journeys:write')
  const n = count(kept.n + open)
  return (
    <p className={styles.found}>
      {doneAs === ''
        ? say('foundOpen', { given: givenAs })
        : say(doneAs === givenAs ? 'foundSame' : 'found', { n, given: givenAs, done: doneAs })}{' '}
      {mayName && (
        <Link to="/journeys/promises" search={{ rule: isNamed ? kind : 'new', kind }} hash="rules">
          {say(isNamed ? 'changeRule' : 'giveName')}
        </Link>
      )}
    </p>
  )
}
