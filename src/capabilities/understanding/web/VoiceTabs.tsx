import { Link } from '@tanstack/react-router'
import styles from '../../../web/kit/Tabs.module.css'
import { say } from './say.ts'

/** In this order: comments, topics, themes, questions, signals. */
const tabs = [
  { to: '/voice', word: 'commentsTab' },
  { to: '/voice/topics', word: 'topicsTab' },
  { to: '/voice/themes', word: 'themesTab' },
  { to: '/voice/questions', word: 'questionsTab' },
  { to: '/voice/signals', word: 'signalsTab' },
] as const

/** The pages about what customers say. */
export function VoiceTabs() {
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
