import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { count } from '../../../../web/kit/numbers.ts'
import styles from './Bell.module.css'
import { unreadQuery } from './bell-query.ts'
import { say } from './bell-say.ts'

const mostShown = 99

/** Leads to what one was told, and counts what is unread. */
export function Bell() {
  const unread = useQuery(unreadQuery).data?.unread ?? 0
  const n = unread > mostShown ? `${mostShown}+` : count(unread)
  return (
    <Link
      to="/notifications"
      className={styles.bell}
      aria-label={unread > 0 ? say('unread', { count: unread, n }) : say('none')}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path d="M10 3a4.5 4.5 0 0 0-4.5 4.5c0 4-1.5 5-1.5 6h12c0-1-1.5-2-1.5-6A4.5 4.5 0 0 0 10 3ZM8.5 16.5a1.6 1.6 0 0 0 3 0" />
      </svg>
      {unread > 0 && (
        <span aria-hidden="true" className={styles.count}>
          {n}
        </span>
      )}
    </Link>
  )
}
