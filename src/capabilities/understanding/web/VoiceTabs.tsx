import { TabLinks } from '../../../web/client/TabLinks.tsx'
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
  return <TabLinks label={say('tabs')} tabs={tabs.map(({ to, word }) => ({ to, name: say(word) }))} />
}
