import { TabLinks } from '../../../web/client/TabLinks.tsx'
import { say } from './say.ts'

const tabs = [
  { to: '/surveys', word: 'allTab' },
  { to: '/surveys/protection', word: 'protectionTab' },
  { to: '/surveys/interviews', word: 'interviewsTab' },
] as const

/** The pages about all surveys together. */
export function SurveysTabs() {
  return <TabLinks label={say('tabs')} tabs={tabs.map(({ to, word }) => ({ to, name: say(word) }))} />
}
