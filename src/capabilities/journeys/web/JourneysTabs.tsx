import { Link } from '@tanstack/react-router'
import styles from '../../../web/kit/Tabs.module.css'
import { say } from './say.ts'

const tabs = [
  { to: '/journeys', word: 'journeysTab' },
  { to: '/journeys/friction', word: 'frictionTab' },
  { to: '/journeys/promises', word: 'promisesTab' },
  { to: '/journeys/stages', word: 'stagesTab' },
  { to: '/journeys/retention', word: 'retentionTab' },
  { to: '/journeys/channels', word: 'channelsTab' },
  { to: '/journeys/maps', word: 'mapsTab' },
  { to: '/journeys/audit', word: 'auditTab' },
] as const

/** The pages about all journeys together. */
export function JourneysTabs() {
  return (
    <nav aria-label={say('tabs')} className={styles.tabs}>
      {tabs.map(({ to, word }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {say(word)}
        </Link>
      ))}
    </nav>
  )
}
