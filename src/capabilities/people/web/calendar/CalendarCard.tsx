import { Button, Group } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { ask } from '../../../../web/client/api.ts'
import { useChangeOf } from '../../../../web/client/change.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { CopyOnce } from '../../../../web/kit/CopyOnce.tsx'
import { day, moment } from '../../../../web/kit/instants.ts'
import type * as contract from '../../calendar/contract.ts'
import styles from './Calendar.module.css'
import { say } from './say.ts'

const feedQuery = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: () => ask<typeof contract.showCalendarFeed>('GET', '/api/calendar-feed', {}),
})

/** One's follow-ups as a calendar to subscribe to: the link is shown once and can be ended. */
export function CalendarCard() {
  const feed = useQuery(feedQuery)
  const making = useChangeOf(feedQuery.queryKey, () =>
    ask<typeof contract.makeCalendarFeed>('POST', '/api/calendar-feed', {}),
  )
  const ending = useChangeOf(
    feedQuery.queryKey,
    () => ask<typeof contract.endCalendarFeed>('DELETE', '/api/calendar-feed', {}),
    { done: () => say('ended') },
  )
  const end = async () => {
    await ending.mutateAsync(undefined).catch(() => undefined)
    making.reset()
  }
  return (
    <Card title={say('title')}>
      <Answer of={feed} height={120}>
        {({ createdAt, lastReadAt, followUps }) => (
          <div className={styles.card}>
            <p>{say('what')}</p>
            <p>{say('now', { count: followUps })}</p>
            {making.data && <CopyOnce label={say('link')} secret={making.data.address} />}
            {createdAt && !making.data && (
              <p>
                {say('since', { day: day(createdAt) })}{' '}
                {lastReadAt ? say('read', { when: moment(lastReadAt) }) : say('unread')}
              </p>
            )}
            <Group gap="xs">
              <Button loading={making.isPending} onClick={() => making.mutate(undefined)}>
                {say(createdAt ? 'again' : 'make')}
              </Button>
              {createdAt && (
                <Confirm
                  title={say('endTitle')}
                  action={say('end')}
                  onConfirm={end}
                  trigger={(open) => (
                    <Button variant="subtle" color="bad" onClick={open}>
                      {say('end')}
                    </Button>
                  )}
                >
                  {say('endWords')}
                </Confirm>
              )}
            </Group>
          </div>
        )}
      </Answer>
    </Card>
  )
}
