import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useAddress } from '../../../../web/client/address.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card, Grid, Row } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import type { Story } from '../../flow/contract.ts'
import styles from './CasePage.module.css'
import { howLong } from './how-long.ts'
import { OutcomeTag } from './outcome.tsx'
import { signed } from './problem-words.ts'
import { caseQuery, headingQuery } from './queries.ts'
import { StoryLine } from './StoryLine.tsx'
import { say } from './say.ts'

/** One journey told as a line of time, with what was said, felt and promised at each step. */
export function CasePage() {
  const { journey, case: one } = useParams({ from: '/inside/journeys/$journey/cases/$case' })
  const { address } = useAddress()
  const heading = useQuery(headingQuery(journey, address))
  const story = useQuery(caseQuery(journey, one))
  const { data } = story
  const title = data
    ? say('caseTitle', {
        customer: data.customer.name || say('someone'),
        journey: heading.data?.name ?? say('journey'),
      })
    : say('case')
  return (
    <Page
      title={title}
      sub={
        data
          ? say('caseSub', { steps: data.path.length, time: howLong(data.seconds), day: day(data.startedAt) })
          : '\u00a0'
      }
      actions={
        <ButtonLink to="/journeys/$journey" params={{ journey }}>
          {say('backToFlow')}
        </ButtonLink>
      }
    >
      <Answer of={story} height={600}>
        {(told) => (
          <Grid columns="minmax(0, 2fr) minmax(0, 1fr)">
            <Card title={say('story')}>
              <StoryLine story={told} />
            </Card>
            <div>
              <InShort journey={journey} story={told} />
            </div>
          </Grid>
        )}
      </Answer>
    </Page>
  )
}

function InShort({ journey, story }: { journey: string; story: Story }) {
  const { address } = useAddress()
  const maySee = useMay('customers:read')
  const { customer, caseId, contacts, channelChanges, promises, broken, feeling, outcome, seconds, way } =
    story
  const rows: [string, string | number | false][] = [
    [say('lastedFor'), howLong(seconds)],
    [say('contacts'), count(contacts)],
    [say('switches'), count(channelChanges)],
    [
      say('promises'),
      broken > 0 ? say('promisesBroken', { n: count(promises), broken: count(broken) }) : count(promises),
    ],
    [say('feeling'), feeling !== null && signed(feeling)],
    [say('aboutCase'), caseId],
  ]
  return (
    <Card title={say('inShort')}>
      <Row>
        <span>{say('ended')}</span>
        <OutcomeTag outcome={outcome} />
      </Row>
      {rows.map(
        ([what, value]) =>
          value !== false &&
          value !== '' && (
            <Row key={what}>
              <span>{what}</span>
              <b className={styles.value}>{value}</b>
            </Row>
          ),
      )}
      <div className={styles.links}>
        {maySee && (
          <Link to="/customers/$id" params={{ id: customer.id }}>
            {say('toCustomer')}
          </Link>
        )}
        <Link to="/journeys/$journey/cases" params={{ journey }} search={{ ...address, way }}>
          {say('sameWay')}
        </Link>
      </div>
    </Card>
  )
}
