import { Link } from '@tanstack/react-router'
import { say } from './say.ts'
import styles from './TouchpointTabs.module.css'

const tabs = [
  { to: '/touchpoints', word: 'gridTab' },
  { to: '/touchpoints/coverage', word: 'coverageTab' },
  { to: '/touchpoints/rules', word: 'rulesTab' },
  { to: '/touchpoints/stages', word: 'stagesTab' },
] as const

/** The pages about touchpoints. */
export function TouchpointTabs() {
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
