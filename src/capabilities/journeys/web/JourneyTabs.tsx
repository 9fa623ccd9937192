import { Link } from '@tanstack/react-router'
import styles from '../../../web/kit/Tabs.module.css'
import { say } from './say.ts'

const tabs = [
  { to: '/journeys/$journey', word: 'flowTab' },
  { to: '/journeys/$journey/feeling', word: 'feelingTab' },
  { to: '/journeys/$journey/effort', word: 'effortTab' },
  { to: '/journeys/$journey/friction', word: 'frictionTab' },
  { to: '/journeys/$journey/promises', word: 'promisesTab' },
  { to: '/journeys/$journey/definition', word: 'definitionTab' },
] as const

/** The pages about one journey. */
export function JourneyTabs({ journey }: { journey: string }) {
  return (
    <nav aria-label={say('ownTabs')} className={styles.tabs}>
      {tabs.map(({ to, word }) => (
        <Link key={to} to={to} params={{ journey }} activeOptions={{ exact: true, includeSearch: false }}>
          {say(word)}
        </Link>
      ))}
    </nav>
  )
}
