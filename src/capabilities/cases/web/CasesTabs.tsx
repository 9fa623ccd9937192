import { useMay } from '../../../web/client/session.ts'
import { TabLinks } from '../../../web/client/TabLinks.tsx'
import { say } from './say.ts'

const tabs = [
  { to: '/cases', word: 'listTab' },
  { to: '/cases/one', word: 'oneTab' },
  { to: '/cases/playbooks', word: 'playbooksTab' },
  { to: '/cases/rules', word: 'rulesTab' },
] as const

/** The pages about all cases together; one at a time is for whoever works on them. */
export function CasesTabs() {
  const mayWrite = useMay('cases:write')
  const shown = tabs.filter(({ to }) => to !== '/cases/one' || mayWrite)
  return <TabLinks label={say('tabs')} tabs={shown.map(({ to, word }) => ({ to, name: say(word) }))} />
}
