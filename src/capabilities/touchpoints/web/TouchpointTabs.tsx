import { TabLinks } from '../../../web/client/TabLinks.tsx'
import { say } from './say.ts'

const tabs = [
  { to: '/touchpoints', word: 'gridTab' },
  { to: '/touchpoints/coverage', word: 'coverageTab' },
  { to: '/touchpoints/rules', word: 'rulesTab' },
  { to: '/touchpoints/stages', word: 'stagesTab' },
] as const

/** The pages about touchpoints. */
export function TouchpointTabs() {
  return <TabLinks label={say('tabs')} tabs={tabs.map(({ to, word }) => ({ to, name: say(word) }))} />
}
