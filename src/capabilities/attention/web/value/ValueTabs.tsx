import { TabLinks } from '../../../../web/client/TabLinks.tsx'
import { say } from './say.ts'

const tabs = [
  { to: '/value', word: 'valueTab' },
  { to: '/value/cohorts', word: 'cohortsTab' },
  { to: '/value/loyalty', word: 'loyaltyTab' },
] as const

/** The pages about what customers are worth, and whether they stay. */
export function ValueTabs() {
  return <TabLinks label={say('tabs')} tabs={tabs.map(({ to, word }) => ({ to, name: say(word) }))} />
}
