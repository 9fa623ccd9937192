import { Link } from '@tanstack/react-router'
import styles from '../../../web/kit/Tabs.module.css'
import { say } from './say.ts'

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
