import { Link } from '@tanstack/react-router'
import styles from '../../../web/kit/Tabs.module.css'
import { say } from './say.ts'

const tabs = [
  { to: '/surveys/$survey', word: 'buildTab' },
  { to: '/surveys/$survey/ways', word: 'waysTab' },
  { to: '/surveys/$survey/send', word: 'sendTab' },
  { to: '/surveys/$survey/results', word: 'resultsTab' },
  { to: '/surveys/$survey/responses', word: 'responsesTab' },
] as const

/** The pages about one survey. */
export function SurveyTabs({ survey }: { survey: string }) {
  return (
    <nav aria-label={say('ownTabs')} className={styles.tabs}>
      {tabs.map(({ to, word }) => (
        <Link key={to} to={to} params={{ survey }} activeOptions={{ exact: true, includeSearch: false }}>
          {say(word)}
        </Link>
      ))}
    </nav>
  )
}
