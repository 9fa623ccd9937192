import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { Card } from '../../../web/kit/Card.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { Table } from '../../../web/kit/Table.tsx'
import type { showTouchpoint } from '../contract.ts'
import { feedName } from './FeedCard.tsx'
import { FeedChoice } from './FeedChoice.tsx'
import styles from './Rules.module.css'
import { say, type Word } from './say.ts'
import { useFeeds } from './use-feeds.ts'

/** What is heard here and which column it counts for; one touchpoint may differ from all others. */
export function HeardCard({ id, feeds }: { id: string; feeds: OutputOf<typeof showTouchpoint>['feeds'] }) {
  const { choose } = useFeeds(id)
  if (feeds.length === 0) return null
  return (
    <Card title={say('whatFeeds')}>
      <p className={styles.lead}>{say('whatFeedsWords')}</p>
      <Table
        label={say('whatFeeds')}
        rows={feeds}
        rowKey={({ kind, scale, pattern, method }) => `${kind} ${scale} ${pattern} ${method}`}
        columns={[
          { key: 'kind', head: say('kind'), cell: (feed) => feedName(feed) },
          { key: 'by', head: say('by'), cell: ({ method }) => say(method as Word) },
          { key: 'n', head: say('in90'), isNumber: true, cell: ({ n90 }) => count(n90) },
          {
            key: 'column',
            head: say('column'),
            cell: (feed) => (
              <FeedChoice
                what={feedName(feed)}
                pattern={feed.pattern}
                isOwn={feed.isOwn}
                onChoose={(pattern) => choose(feed, pattern)}
              />
            ),
          },
        ]}
      />
    </Card>
  )
}
