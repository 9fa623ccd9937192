import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { ask } from '../../../../web/client/api.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card, Grid } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count, figure } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import type { LoyaltyReport, showLoyalty } from '../../loyalty/contract.ts'
import { roundMoney } from '../value/money.ts'
import { ValueTabs } from '../value/ValueTabs.tsx'
import { FeelingGrid } from './FeelingGrid.tsx'
import styles from './Loyalty.module.css'
import { PeopleCard } from './PeopleCard.tsx'
import { say } from './say.ts'

/** How customers are loyal, kind by kind, and who the vulnerable are. */
export function LoyaltyPage() {
  const { kind = 'vulnerable' } = useSearch({ from: '/inside/value/loyalty' })
  const found = useQuery({
    queryKey: ['loyalty', kind],
    queryFn: () => ask<typeof showLoyalty>('GET', '/api/value/loyalty', { kind }),
    placeholderData: keepPreviousData,
  })
  const asOf = found.data?.asOf
  return (
    <Page
      title={say('title')}
      sub={
        asOf && found.data
          ? say('sub', { n: count(found.data.customers), day: day(`${asOf}T12:00:00Z`, 'UTC') })
          : say('subNone')
      }
    >
      <ValueTabs />
      <Answer
        of={found}
        height={800}
        isEmpty={({ customers }) => customers === 0}
        empty={
          <EmptyTeach
            title={say('emptyTitle')}
            actions={<ButtonLink to="/sources">{say('toImport')}</ButtonLink>}
          >
            {say('empty')}
          </EmptyTeach>
        }
      >
        {(report) => <Shown report={report} kind={kind} />}
      </Answer>
    </Page>
  )
}

type Kind = LoyaltyReport['kinds'][number]['kind']

function Shown({ report, kind }: { report: LoyaltyReport; kind: Kind }) {
  const mayRead = useMay('customers:read')
  return (
    <div className={styles.stack}>
      <nav className={styles.kinds} aria-label={say('kinds')}>
        {report.kinds.map((one) => (
          <KindTile key={one.kind} of={one} report={report} isOpen={one.kind === kind} />
        ))}
      </nav>
      {mayRead && <PeopleCard report={report} kind={kind} />}
      <Grid columns="minmax(0, 1.5fr) minmax(0, 1fr)">
        <FeelingGrid report={report} />
        <div className={styles.stack}>
          <Card title={say('averseTitle')}>
            <p className={styles.sub}>
              {report.averse > 0
                ? say('averse', { count: report.averse, n: count(report.averse) })
                : say('averseNone')}
            </p>
          </Card>
          <Card title={say('trustTitle')}>
            <p className={styles.sub}>{say('trust')}</p>
          </Card>
        </div>
      </Grid>
      <Card title={say('rulesTitle')}>
        <p className={styles.sub}>{say('rules', report.rules)}</p>
        <p className={styles.sub}>
          {say('known', { n: count(report.attitudeKnown), of: count(report.customers) })}
        </p>
      </Card>
    </div>
  )
}

interface KindTileProps {
  of: LoyaltyReport['kinds'][number]
  report: LoyaltyReport
  isOpen: boolean
}

function KindTile({ of, report: { currency, rules }, isOpen }: KindTileProps) {
  const { kind, customers, share, revenue } = of
  return (
    <Link
      to="/value/loyalty"
      search={(now) => ({ ...now, kind: kind === 'vulnerable' ? undefined : kind })}
      resetScroll={false}
      className={styles.kind}
      aria-current={isOpen || undefined}
      activeProps={{ 'aria-current': isOpen || undefined }}
    >
      <b>{say(`kind_${kind}`)}</b>
      <strong>{count(customers)}</strong>
      <small>
        {share && customers >= 5 && (
          <span>
            {say('ofKnown', {
              share: `${figure(share.low * 100, 'percent')} – ${figure(share.high * 100, 'percent')}`,
            })}
            {' · '}
          </span>
        )}
        {roundMoney(revenue, currency)}
      </small>
      <span className={styles.what}>{say(`what_${kind}`, { n: rules.fewestOrders ?? 3 })}</span>
    </Link>
  )
}
