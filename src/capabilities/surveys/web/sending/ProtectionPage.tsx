import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card, Grid, Row } from '../../../../web/kit/Card.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import { Table } from '../../../../web/kit/Table.tsx'
import type { showProtection } from '../../protection/contract.ts'
import { SurveysTabs } from '../SurveysTabs.tsx'
import { protectionQuery } from './protection/queries.ts'
import { RulesForm } from './protection/RulesForm.tsx'
import { say } from './protection/say.ts'
import styles from './Sending.module.css'
import { sayReason } from './say.ts'

type Shown = OutputOf<typeof showProtection>

/** How often people may be asked, across all surveys, and how that went. */
export function ProtectionPage() {
  const protection = useQuery(protectionQuery)
  return (
    <Page title={say('title')} sub={say('sub')}>
      <SurveysTabs />
      <Answer of={protection} height={620} isEmpty={() => false}>
        {(shown) => (
          <div className={styles.page}>
            <Grid columns="1.2fr 1fr">
              <RulesForm key={JSON.stringify(shown.rules)} rules={shown.rules} />
              <LastMonth shown={shown} />
            </Grid>
            <EachSurvey surveys={shown.surveys} />
          </div>
        )}
      </Answer>
    </Page>
  )
}

function LastMonth({ shown: { asked, people, mostToOne, leftOut } }: { shown: Shown }) {
  return (
    <Card title={say('lastMonth')}>
      <Row>
        <span>{say('asked')}</span>
        <b>{say('askedPeople', { asked: count(asked), people: count(people) })}</b>
      </Row>
      <Row>
        <span>{say('mostToOne')}</span>
        <b>{count(mostToOne)}</b>
      </Row>
      {leftOut.map(({ reason, n }) => (
        <Row key={reason}>
          <span>{sayReason(reason)}</span>
          <b>{count(n)}</b>
        </Row>
      ))}
      {leftOut.length === 0 && <p className={styles.words}>{say('nobodyLeftOut')}</p>}
    </Card>
  )
}

function EachSurvey({ surveys }: Pick<Shown, 'surveys'>) {
  if (surveys.length === 0) return null
  return (
    <Card title={say('surveys')} flush>
      <Table
        label={say('surveys')}
        rows={surveys}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            head: say('survey'),
            cell: ({ id, name }) => (
              <Link to="/surveys/$survey/send" params={{ survey: id }}>
                {name}
              </Link>
            ),
          },
          { key: 'priority', head: say('priority'), isNumber: true, cell: ({ priority }) => count(priority) },
          {
            key: 'peace',
            head: say('peace'),
            isNumber: true,
            cell: (one) => say('days', { count: one.quarantineDays }),
          },
          {
            key: 'again',
            head: say('again'),
            isNumber: true,
            cell: (one) => say('days', { count: one.recurrenceDays }),
          },
          { key: 'asked', head: say('asked'), isNumber: true, cell: ({ asked }) => count(asked) },
          { key: 'waiting', head: say('waiting'), isNumber: true, cell: ({ waiting }) => count(waiting) },
          {
            key: 'left',
            head: say('leftOut'),
            isNumber: true,
            cell: ({ leftOut }) => count(leftOut.reduce((sum, { n }) => sum + n, 0)),
          },
        ]}
      />
    </Card>
  )
}
