import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Grid } from '../../../../web/kit/Card.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { CasesTabs } from '../CasesTabs.tsx'
import { settingsQuery } from '../queries.ts'
import { Budgets } from './Budgets.tsx'
import { ChoiceLists } from './ChoiceLists.tsx'
import { Handlers } from './Handlers.tsx'
import { Hours } from './Hours.tsx'
import { Reask } from './Reask.tsx'
import styles from './Rules.module.css'
import { Rules } from './Rules.tsx'
import { say } from './say.ts'
import { Targets } from './Targets.tsx'

/** What opens a case by itself, who gets it, how long they have and what they may give. */
export function RulesPage() {
  const settings = useQuery(settingsQuery)
  return (
    <Page title={say('title')} sub={say('sub')}>
      <CasesTabs />
      <Rules currency={settings.data?.settings.currency ?? 'EUR'} />
      <Handlers />
      <Answer of={settings} height={640}>
        {({ settings: kept, zoneInForce, changedAt }) => (
          // What was saved is drawn anew: a colleague may have changed the rest.
          <div key={changedAt} className={styles.column}>
            <Grid columns="minmax(0, 1fr) minmax(0, 1fr)">
              <div className={styles.column}>
                <Hours settings={kept} zone={zoneInForce} />
                <Reask settings={kept} />
              </div>
              <div className={styles.column}>
                <Targets settings={kept} />
                <Budgets settings={kept} />
              </div>
            </Grid>
            <ChoiceLists settings={kept} />
          </div>
        )}
      </Answer>
    </Page>
  )
}
