import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { Quote } from '../../../../web/kit/Quote.tsx'
import type { OneItem } from '../../list/contract.ts'
import { Chance } from './Chance.tsx'
import { HelpedOthers } from './HelpedOthers.tsx'
import styles from './List.module.css'
import { itemQuery } from './queries.ts'
import { say } from './say.ts'

/** What can be done with the one that is open. */
interface Acts {
  assign: () => void
  snooze: () => void
  dismiss: () => void
  finish: () => void
  openCase: () => void
  reopen: () => void
}

/** One customer of the list in depth: why, what to do, what helped others. */
export function ItemPane({ id, acts }: { id: string | undefined; acts: Acts }) {
  if (!id)
    return (
      <Card>
        <p className={styles.quiet}>{say('chooseOne')}</p>
      </Card>
    )
  return <Opened key={id} id={id} acts={acts} />
}

function Opened({ id, acts }: { id: string; acts: Acts }) {
  const item = useQuery(itemQuery(id))
  return (
    <Answer of={item} height={420}>
      {(shown) => (
        <div className={styles.pane}>
          <Next item={shown} acts={acts} />
          <Why item={shown} />
          <HelpedOthers list={shown.list} helped={shown.helped} />
        </div>
      )}
    </Answer>
  )
}

function Next({ item, acts }: { item: OneItem; acts: Acts }) {
  const { customer, suggestion } = item
  return (
    <Card
      title={customer?.name ?? say('unnamed')}
      aside={
        customer && (
          <Link to="/customers/$id" params={{ id: customer.id }}>
            {say('openCustomer')}
          </Link>
        )
      }
    >
      <p className={styles.quiet}>
        <Chance {...item} /> {item.method === 'learned' ? say('learned') : say('pointsMethod')} ·{' '}
        {say('since', { day: day(item.listedAt) })}
      </p>
      <p className={styles.next}>{suggestion.words}</p>
      {suggestion.caution && <p className={styles.caution}>{suggestion.caution}</p>}
      <Deciding item={item} acts={acts} />
    </Card>
  )
}

/** What is done about it; what was decided and the way back, where it is decided. */
function Deciding({ item, acts }: { item: OneItem; acts: Acts }) {
  const may = useMay('attention:write')
  const mayOpen = useMay('cases:write')
  if (item.state === 'passed') return <p className={styles.quiet}>{say('statePassed')}</p>
  if (item.decided)
    return (
      <>
        <p className={styles.quiet}>{decidedInWords(item)}</p>
        <div className={styles.acts}>
          {item.decided.caseId && (
            <ButtonLink to="/cases/$case" params={{ case: item.decided.caseId }}>
              {say('seeCase')}
            </ButtonLink>
          )}
          {may && <Button onClick={acts.reopen}>{say('reopen')}</Button>}
        </div>
      </>
    )
  return (
    <div className={styles.acts}>
      {mayOpen && item.customer && (
        <Button variant="filled" onClick={acts.openCase}>
          {say('openCase')}
        </Button>
      )}
      {may && <Button onClick={acts.assign}>{say('assign')}</Button>}
      {may && <Button onClick={acts.snooze}>{say('snooze')}</Button>}
      {may && <Button onClick={acts.finish}>{say('done')}</Button>}
      {may && <Button onClick={acts.dismiss}>{say('dismiss')}</Button>}
    </div>
  )
}

const stateWords = { done: 'stateDone', dismissed: 'stateDismissed', snoozed: 'stateSnoozed' } as const

function decidedInWords({ state, decided }: OneItem): string {
  const { by, at, reason, words } = decided!
  const what = say(stateWords[state as keyof typeof stateWords])
  const told = [reason && say(reason as 'other'), words].filter(Boolean).join(': ')
  return [say('decidedBy', { what, by, day: day(at) }), told].filter(Boolean).join(' · ')
}

function Why({ item: { why, health, customer, list } }: { item: OneItem }) {
  const isGood = list === 'grow'
  return (
    <Card
      title={say('why')}
      aside={
        customer && (
          <Link to="/customers/$id" params={{ id: customer.id }}>
            {say('allInputs')}
          </Link>
        )
      }
    >
      <ul className={styles.why}>
        {why.map(({ sign, words, points, interaction, quote }) => (
          <li key={sign}>
            <div>
              {customer && interaction ? (
                <Link to="/customers/$id" params={{ id: customer.id }} search={{ entry: interaction }}>
                  {words}
                </Link>
              ) : (
                words
              )}
              <span className={styles.effect} data-good={isGood} title={say('pointsTip')}>
                +{Math.round(points * 10) / 10}
                <span className="only-heard"> {say('points', { points: '' })}</span>
              </span>
            </div>
            {quote && <Quote text={quote} />}
          </li>
        ))}
      </ul>
      <Health health={health} isGood={isGood} />
    </Card>
  )
}

function Health({ health, isGood }: { health: OneItem['health']; isGood: boolean }) {
  if (!health) return <p className={styles.quiet}>{say('healthNone')}</p>
  return (
    <>
      <h3 className={styles.small}>{say('health')}</h3>
      <ul className={styles.why}>
        {health.words.map(({ words, effect }) => (
          <li key={words}>
            <div>
              {words}
              <span className={styles.effect} data-good={effect > 0 === isGood}>
                {effect > 0 ? '+' : '−'}
                {Math.abs(Math.round(effect * 100) / 100)}
                <span className="only-heard"> {say(effect > 0 ? 'speaksFor' : 'speaksAgainst')}</span>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
