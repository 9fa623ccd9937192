import { Page } from '../../../web/kit/Page.tsx'
import { ChannelCard } from './ChannelCard.tsx'
import { FeedCard } from './FeedCard.tsx'
import { LimitCard } from './LimitCard.tsx'
import { StageCard } from './StageCard.tsx'
import { say } from './say.ts'
import { TouchpointTabs } from './TouchpointTabs.tsx'

/** Stages, channels, how often customers may be asked, and what counts as listening. */
export function StagesPage() {
  return (
    <Page title={say('title')} sub={say('stagesSub')} bar={<TouchpointTabs />}>
      <StageCard />
      <ChannelCard />
      <LimitCard />
      <FeedCard />
    </Page>
  )
}
