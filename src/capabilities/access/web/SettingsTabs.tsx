import { Link } from '@tanstack/react-router'
import { useMe } from '../../../web/client/session.ts'
import styles from '../../../web/kit/Tabs.module.css'
import { say } from './say.ts'

const tabs = [
  { to: '/settings/people', word: 'people', needs: 'people:read' },
  { to: '/settings/units', word: 'units', needs: 'people:read' },
  { to: '/settings/keys', word: 'keys', needs: 'keys:read' },
  { to: '/settings/privacy', word: 'privacy', needs: 'privacy:read' },
  { to: '/settings/mail', word: 'mail', needs: 'settings:read' },
  { to: '/settings/webhooks', word: 'webhooks', needs: 'settings:read' },
  { to: '/settings/audit', word: 'audit', needs: 'audit:read' },
] as const

/** The pages of the settings that this person may see. */
export function SettingsTabs() {
  const { permissions } = useMe()
  return (
    <nav aria-label={say('settings')} className={styles.tabs}>
      {tabs
        .filter(({ needs }) => permissions.includes(needs))
        .map(({ to, word }) => (
          <Link key={to} to={to} activeOptions={{ includeSearch: false }}>
            {say(word)}
          </Link>
        ))}
    </nav>
  )
}
