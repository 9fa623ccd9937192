import { TabLinks } from '../../../web/client/TabLinks.tsx'
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
    <TabLinks
      label={say('ownTabs')}
      tabs={tabs.map(({ to, word }) => ({ to, params: { survey }, name: say(word) }))}
    />
  )
}
