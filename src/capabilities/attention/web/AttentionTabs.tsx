import { TabLinks } from '../../../web/client/TabLinks.tsx'
import { say } from './say.ts'

/** In this order: who needs us, what their health comes from, how well it foretold, whom to ask to speak for us. */
const tabs = [
  { to: '/attention', word: 'listTab' },
  { to: '/attention/health', word: 'healthTab' },
  { to: '/attention/backtest', word: 'backtestTab' },
  { to: '/attention/advocates', word: 'advocatesTab' },
] as const

/** The pages about who needs somebody, and whom one may ask for something. */
export function AttentionTabs() {
  return <TabLinks label={say('tabs')} tabs={tabs.map(({ to, word }) => ({ to, name: say(word) }))} />
}
