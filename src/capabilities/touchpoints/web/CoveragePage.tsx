import { Page } from '../../../web/kit/Page.tsx'
import { AskedCard } from './AskedCard.tsx'
import { SilentCard, UnheardCard, UnmeasuredCard } from './QuietCards.tsx'
import { say } from './say.ts'
import { TouchpointTabs } from './TouchpointTabs.tsx'
import { UnrecognisedCard } from './UnrecognisedCard.tsx'

/** Where nobody listens, where it went quiet, who is asked too often, and what is not recognised. */
export function CoveragePage() {
  return (
    <Page title={say('title')} sub={say('coverageSub')} bar={<TouchpointTabs />}>
      <UnmeasuredCard />
      <SilentCard />
      <AskedCard />
      <UnrecognisedCard />
      <UnheardCard />
    </Page>
  )
}
