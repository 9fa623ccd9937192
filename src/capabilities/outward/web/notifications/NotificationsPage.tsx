import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { More } from '../../../../web/kit/More.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { Pill } from '../../../../web/kit/Pill.tsx'
import { CalendarCard } from '../../../people/web/calendar/CalendarCard.tsx'
import { ChoicesCard } from './ChoicesCard.tsx'
import styles from './Notifications.module.css'
import { OneNotification } from './OneNotification.tsx'
import { notificationsQuery, useReadAll } from './queries.ts'
import { say } from './say.ts'

/** What somebody was told, what comes by mail too, and their follow-ups in a calendar. */
export function NotificationsPage() {
  const { show } = useSearch({ from: '/inside/notifications' })
  const only = show ?? 'unread'
  const told = useInfiniteQuery(notificationsQuery(only))
  const readAll = useReadAll()
  const newest = told.data?.pages[0]?.notifications[0]
  const actions = (told.data?.pages[0]?.unread ?? 0) > 0 && newest && (
    <Button loading={readAll.isPending} onClick={() => readAll.mutate(newest.at)}>
      {say('readAll')}
    </Button>
  )
  return (
    <Page title={say('title')} sub={say('sub')} bar={<Which only={only} />} actions={actions}>
      <div className={styles.columns}>
        <Answer
          of={told}
          height={320}
          isEmpty={({ pages }) => pages[0]?.notifications.length === 0}
          empty={<Nothing only={only} />}
        >
          {({ pages }) => (
            <Card flush>
              <ul className={styles.list} aria-label={say('list')}>
                {pages.flatMap(({ notifications }) =>
                  notifications.map((one) => <OneNotification key={one.id} notification={one} />),
                )}
              </ul>
              <More has={told.hasNextPage} isFetching={told.isFetchingNextPage} onMore={told.fetchNextPage} />
            </Card>
          )}
        </Answer>
        <div className={styles.beside}>
          <ChoicesCard />
          <CalendarCard />
        </div>
      </div>
    </Page>
  )
}

function Which({ only }: { only: 'unread' | 'all' }) {
  const show = useShow()
  return (
    <fieldset className={styles.which}>
      <legend className="only-heard">{say('which')}</legend>
      {(['unread', 'all'] as const).map((one) => (
        <Pill key={one} aria-pressed={one === only} onClick={() => show(one)}>
          {say(one)}
        </Pill>
      ))}
    </fieldset>
  )
}

function useShow() {
  const navigate = useNavigate()
  return (one: 'unread' | 'all') =>
    navigate({ to: '/notifications', search: one === 'all' ? { show: one } : {}, resetScroll: false })
}

function Nothing({ only }: { only: 'unread' | 'all' }) {
  const show = useShow()
  if (only === 'all') return <EmptyTeach title={say('none')}>{say('noneWords')}</EmptyTeach>
  return (
    <EmptyTeach
      title={say('noneUnread')}
      actions={<Button onClick={() => show('all')}>{say('showAll')}</Button>}
    >
      {say('noneUnreadWords')}
    </EmptyTeach>
  )
}
