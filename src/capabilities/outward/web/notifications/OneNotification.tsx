import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { classes } from '../../../../web/kit/classes.ts'
import { moment } from '../../../../web/kit/instants.ts'
import type { Notification } from '../../notifications/contract.ts'
import styles from './Notifications.module.css'
import { useReading } from './queries.ts'
import { say } from './say.ts'

/** One thing somebody was told. Opening what it is about reads it. */
export function OneNotification({ notification }: { notification: Notification }) {
  const { id, title, says, link, at, isRead } = notification
  const reading = useReading()
  const navigate = useNavigate()
  const open = (event: MouseEvent) => {
    if (!isRead) reading.mutate({ id, isRead: true })
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    void navigate({ href: link })
  }
  return (
    <li className={classes(styles.one, !isRead && styles.unread)}>
      <span className={styles.dot}>{!isRead && <span className="only-heard">{say('isUnread')}</span>}</span>
      <div>
        <a href={link} className={styles.title} onClick={open}>
          {title}
        </a>
        {says && <p className={styles.says}>{says}</p>}
        <time className={styles.when} dateTime={at}>
          {moment(at)}
        </time>
      </div>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={`${say(isRead ? 'markUnread' : 'markRead')}: ${title}`}
        onClick={() => reading.mutate({ id, isRead: !isRead })}
      >
        {say(isRead ? 'markUnread' : 'markRead')}
      </Button>
    </li>
  )
}
