import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card, Grid } from '../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { day } from '../../../web/kit/instants.ts'
import { More } from '../../../web/kit/More.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import { Timeline } from '../../../web/kit/Timeline.tsx'
import { BackButton } from './BackButton.tsx'
import styles from './CustomerPage.module.css'
import { collapsed } from './collapsed.ts'
import { customerName } from './customer-name.ts'
import { Happened } from './Happened.tsx'
import { Identities, Traits } from './KnownAbout.tsx'
import { customerQuery, timelineQuery } from './questions.ts'
import { say } from './say.ts'

/** One customer: by what we know them, and everything that happened, newest first. */
export function CustomerPage() {
  const { id } = useParams({ from: '/inside/customers/$id' })
  const customer = useQuery(customerQuery(id))
  const { data } = customer
  return (
    <Page
      title={data ? customerName(data) : say('customer')}
      sub={data ? say('since', { day: day(data.createdAt), source: data.source }) : '\u00a0'}
      bar={<BackButton />}
    >
      <Answer of={customer} height={480}>
        {(known) => (
          <Grid columns="minmax(0, 2fr) minmax(0, 1fr)">
            <Past id={id} />
            <div className={styles.column}>
              <Identities {...known} />
              <Traits {...known} />
            </div>
          </Grid>
        )}
      </Answer>
    </Page>
  )
}

function Past({ id }: { id: string }) {
  const timeline = useInfiniteQuery(timelineQuery(id))
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = timeline
  return (
    <Card title={say('timeline')} className={styles.past}>
      <Answer
        of={timeline}
        height={400}
        isEmpty={({ pages }) => pages[0]?.entries.length === 0}
        empty={<EmptyTeach title={say('nothing')}>{say('nothingWords')}</EmptyTeach>}
      >
        {({ pages }) => (
          <>
            <Timeline
              moments={collapsed(pages.flatMap(({ entries }) => entries)).map(({ entry, times }) => ({
                id: entry.id,
                at: entry.occurredAt,
                where: entry.channel,
                shown: <Happened entry={entry} times={times} />,
              }))}
            />
            <More has={hasNextPage} isFetching={isFetchingNextPage} onMore={fetchNextPage} />
          </>
        )}
      </Answer>
    </Card>
  )
}
