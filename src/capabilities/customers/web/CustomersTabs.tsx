import { Link } from '@tanstack/react-router'
import { useMe } from '../../../web/client/session.ts'
import styles from './CustomersTabs.module.css'
import { say } from './say.ts'

const tabs = [
  { to: '/customers', word: 'customers', needs: 'customers:read', isExact: true },
  { to: '/customers/accounts', word: 'accounts', needs: 'customers:read' },
  { to: '/customers/segments', word: 'segments', needs: 'segments:read' },
  { to: '/customers/same', word: 'same', needs: 'customers:read' },
  { to: '/customers/quality', word: 'quality', needs: 'customers:read' },
  { to: '/customers/signals', word: 'signals', needs: 'scores:read' },
] as const

/** The pages around customers that this person may see. */
export function CustomersTabs() {
  const { permissions } = useMe()
  return (
    <nav aria-label={say('customers')} className={styles.tabs}>
      {tabs
        .filter(({ needs }) => permissions.includes(needs))
        .map(({ to, word, ...tab }) => (
          <Link key={to} to={to} activeOptions={{ includeSearch: false, exact: 'isExact' in tab }}>
            {say(word)}
          </Link>
        ))}
    </nav>
  )
}
