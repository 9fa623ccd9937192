import { QuestionBar } from '../../../../web/client/QuestionBar.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { JourneysTabs } from '../JourneysTabs.tsx'
import { ExportLink } from './ExportLink.tsx'
import { Promises } from './Promises.tsx'
import { RulesCard } from './RulesCard.tsx'
import { say } from './say.ts'

/** The ledger over everything that was promised, and how promises are told apart. */
export function PromisesPage() {
  return (
    <Page title={say('title')} sub={say('sub')} bar={<QuestionBar />} actions={<ExportLink />}>
      <JourneysTabs />
      <Promises />
      <RulesCard />
    </Page>
  )
}
