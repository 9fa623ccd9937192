import { Page } from '../../../../web/kit/Page.tsx'
import { SettingsTabs } from '../../../access/web/SettingsTabs.tsx'
import { Forgotten } from './Forgotten.tsx'
import { HowServed } from './HowServed.tsx'
import { PublicNotes } from './PublicNotes.tsx'
import { Purposes } from './Purposes.tsx'
import { Retention } from './Retention.tsx'
import { say } from './say.ts'

/** Everything about the rights of customers that is settled once for all of them. */
export function PrivacyPage() {
  return (
    <Page title={say('privacy')} sub={say('privacySub')} bar={<SettingsTabs />}>
      <Purposes />
      <Retention />
      <PublicNotes />
      <HowServed />
      <Forgotten />
    </Page>
  )
}
