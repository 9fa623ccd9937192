import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { kindName } from '../../../web/kit/kinds.ts'
import { scaleName } from '../../../web/kit/scales.ts'
import { Table } from '../../../web/kit/Table.tsx'
import type { ListeningSettings } from '../contract.ts'
import { FeedChoice } from './FeedChoice.tsx'
import { settingsQuery } from './questions.ts'
import styles from './Rules.module.css'
import { say, type Word } from './say.ts'
import { useFeeds } from './use-feeds.ts'

type Feed = ListeningSettings['feeds'][number]

/** Which column each kind of interaction counts for, everywhere. */
export function FeedCard() {
  const settings = useQuery(settingsQuery)
  const { choose, ownFor } = useFeeds()
  return (
    <Card title={say('feeds')}>
      <p className={styles.lead}>{say('feedsWords')}</p>
      <Answer of={settings} height={320}>
        {({ usualFeeds }) => (
          <Table
            label={say('feeds')}
            rows={usualFeeds}
            rowKey={(feed) => feedName(feed)}
            columns={[
              { key: 'what', head: say('kind'), cell: (feed) => feedName(feed) },
              {
                key: 'column',
                head: say('column'),
                cell: (feed) => {
                  const own = ownFor(feed)
                  return (
                    <FeedChoice
                      what={feedName(feed)}
                      pattern={(own ?? feed).pattern}
                      isOwn={own !== undefined}
                      onChoose={(pattern) => choose(feed, pattern)}
                    />
                  )
                },
              },
              { key: 'by', head: say('by'), cell: ({ method }) => say(method as Word) },
            ]}
            maxHeight={460}
          />
        )}
      </Answer>
    </Card>
  )
}

export function feedName({
  kind,
  scale,
  channel = '',
}: Pick<Feed, 'kind' | 'scale'> & { channel?: string }): string {
  const name = scale ? say('answersOn', { scale: scaleName(scale) }) : kindName(kind)
  return channel ? say('viaChannel', { kind: name, channel }) : name
}
