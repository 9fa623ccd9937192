import { useMe } from '../../../web/client/session.ts'
import { Card, Grid } from '../../../web/kit/Card.tsx'
import { Page } from '../../../web/kit/Page.tsx'
import { OwnDetailsForm } from './OwnDetailsForm.tsx'
import { OwnSessions } from './OwnSessions.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { say } from './say.ts'
import { ThemeChoice } from './ThemeChoice.tsx'
import { UnitNames } from './UnitNames.tsx'

/** What somebody sets for themselves. */
export function AccountPage() {
  const me = useMe()
  return (
    <Page title={say('myAccount')} sub={<WhatIAm />}>
      <Grid columns="repeat(2, minmax(0, 1fr))">
        <Card title={say('whoYouAre')}>
          {/* A new form once the server knows the new name: its fields begin with it. */}
          <OwnDetailsForm key={`${me.name} ${me.email}`} me={me} />
        </Card>
        <Card title={say('password')}>
          <PasswordForm me={me} />
        </Card>
      </Grid>
      <OwnSessions />
      <Card title={say('theme')}>
        <ThemeChoice />
      </Card>
    </Page>
  )
}

/** Role and units; only an administrator changes these. */
function WhatIAm() {
  const { role, units } = useMe()
  return (
    <>
      {say(role as 'viewer')} · {say('units')}: <UnitNames ids={units === 'all' ? [] : units} />
    </>
  )
}
