import { Link } from '@tanstack/react-router'
import styles from '../../../web/kit/Tabs.module.css'
import { say } from './say.ts'

const tabs = [
  { to: '/surveys', word: 'allTab' },
  { to: '/surveys/protection', word: 'protectionTab' },
  { to: '/surveys/interviews', word: 'interviewsTab' },
] as const

/** The pages about all surveys together. */
export function SurveysTabs() {
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
