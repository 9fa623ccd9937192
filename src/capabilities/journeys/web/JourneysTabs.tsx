import { TabLinks } from '../../../web/client/TabLinks.tsx'
import { say } from './say.ts'

const tabs = [
  { to: '/journeys', word: 'journeysTab' },
  { to: '/journeys/friction', word: 'frictionTab' },
  { to: '/journeys/promises', word: 'promisesTab' },
  { to: '/journeys/stages', word: 'stagesTab' },
  { to: '/journeys/retention', word: 'retentionTab' },
  { to: '/journeys/channels', word: 'channelsTab' },
  { to: '/journeys/maps', word: 'mapsTab' },
  { to: '/journeys/audit', word: 'auditTab' },
] as const

/** The pages about all journeys together. */
export function JourneysTabs() {
  return <TabLinks label={say('tabs')} tabs={tabs.map(({ to, word }) => ({ to, name: say(word) }))} />
}
