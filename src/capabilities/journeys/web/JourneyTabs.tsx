import { TabLinks } from '../../../web/client/TabLinks.tsx'
import { say } from './say.ts'

const tabs = [
  { to: '/journeys/$journey', word: 'flowTab' },
  { to: '/journeys/$journey/feeling', word: 'feelingTab' },
  { to: '/journeys/$journey/effort', word: 'effortTab' },
  { to: '/journeys/$journey/friction', word: 'frictionTab' },
  { to: '/journeys/$journey/promises', word: 'promisesTab' },
  { to: '/journeys/$journey/definition', word: 'definitionTab' },
] as const

/** The pages about one journey. */
export function JourneyTabs({ journey }: { journey: string }) {
  return (
    <TabLinks
      label={say('ownTabs')}
      tabs={tabs.map(({ to, word }) => ({ to, params: { journey }, name: say(word) }))}
    />
  )
}
