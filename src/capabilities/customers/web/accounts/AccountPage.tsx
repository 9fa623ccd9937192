import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Avatar } from '../../../../web/kit/Avatar.tsx'
import { Card, Grid } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import { AccountHealthCard } from '../../../attention/web/health/AccountHealthCard.tsx'
import type { showAccount } from '../../accounts/contract.ts'
import { customerName } from '../customer-name.ts'
import { ago } from '../how-long.ts'
import { Line } from '../line/Line.tsx'
import { money } from '../money.ts'
import styles from './Accounts.module.css'
import { ChangeAccount } from './ChangeAccount.tsx'
import { People } from './People.tsx'
import { accountQuery, membersQuery } from './questions.ts'
import { Score } from './Score.tsx'
import { Suggestions } from './Suggestions.tsx'
import { say } from './say.ts'
import { ValueOverTime } from './ValueOverTime.tsx'

type Known = OutputOf<typeof showAccount>

/** One company: who belongs to it, how they answered, what they ordered, and what happened with all of them together. */
export function AccountPage() {
  const { id } = useParams({ from: '/inside/customers/accounts/$id' })
  const account = useQuery(accountQuery(id))
  const members = useQuery(membersQuery(id))
  const names = new Map(members.data?.people.map((one) => [one.id, customerName(one)]))
  const { data } = account
  const name = data ? (data.name ?? data.key) : say('account')
  return (
    <Page
      title={name}
      picture={data && <Avatar name={name} size="large" />}
      sub={data ? <InOneLine account={data} /> : '\u00a0'}
      bar={<ButtonLink to="/customers/accounts">← {say('accounts')}</ButtonLink>}
      actions={data && <ChangeAccount account={data} />}
    >
      <Answer of={account} height={480}>
        {(known) => (
          <Grid columns="minmax(0, 2fr) minmax(0, 1fr)">
            <div className={styles.past}>
              <Line
                whose={{ what: 'account', id }}
                nameOf={(customer) => names.get(customer) ?? say('somebody')}
              />
            </div>
            <div className={styles.column}>
              <AccountHealthCard id={id} />
              <Suggestions account={id} />
              <People account={id} />
              <Scores scores={known.scores} />
              <ValueOverTime months={known.months} />
              <Traits account={known} />
            </div>
          </Grid>
        )}
      </Answer>
    </Page>
  )
}

function InOneLine({
  account: { domain, people, interactions, lastAt, money: sums, orders },
}: {
  account: Known
}) {
  const parts = [
    domain,
    say('peopleOf', { count: people }),
    say('interactionsOf', { count: interactions }),
    ...sums.map(({ currency, total }) =>
      say('valueOf', { sum: money(total, currency), orders: count(orders) }),
    ),
    lastAt && say('seenLast', { day: day(lastAt) }),
  ]
  return parts.filter(Boolean).join(' · ')
}

function Scores({ scores }: { scores: Known['scores'] }) {
  return (
    <Card title={say('scores')}>
      {scores.length === 0 && <p className={styles.quiet}>{say('noAnswers')}</p>}
      <ul className={styles.list}>
        {scores.map((score) => (
          <li key={`${score.scale} ${score.wording}`}>
            <Score score={score} />
            {score.wording && <span className={styles.quiet}>{score.wording}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Traits({ account: { key, traits, told, source } }: { account: Known }) {
  const now = new Date()
  return (
    <Card title={say('known')}>
      <dl className={styles.known}>
        <div>
          <dt>{say('key')}</dt>
          <dd>
            {key} <small>{source}</small>
          </dd>
        </div>
        {Object.entries(traits)
          .toSorted(([one], [other]) => one.localeCompare(other))
          .map(([trait, value]) => {
            const { at, by } = told[`trait:${trait}`] ?? {}
            return (
              <div key={trait}>
                <dt>{trait}</dt>
                <dd>
                  {String(value)} {at && <small>{[by, ago(at, now)].filter(Boolean).join(', ')}</small>}
                </dd>
              </div>
            )
          })}
      </dl>
    </Card>
  )
}
