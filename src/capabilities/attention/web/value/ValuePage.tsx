import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Grid } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { day, moment } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import type { ValueReport } from '../../value/contract.ts'
import { CurrencyChoice } from './CurrencyChoice.tsx'
import { GridCard } from './GridCard.tsx'
import { Headline } from './Headline.tsx'
import { HowCard } from './HowCard.tsx'
import { useWorkOut, valueQuery } from './queries.ts'
import { SettingsDialog } from './SettingsDialog.tsx'
import { SpreadCard } from './SpreadCard.tsx'
import { say } from './say.ts'
import { TopCard } from './TopCard.tsx'
import styles from './Value.module.css'
import { ValueTabs } from './ValueTabs.tsx'

/** What customers are worth: in all and each, who brings it, and how it was worked out. */
export function ValuePage() {
  const address = useSearch({ from: '/inside/value' })
  const value = useQuery(valueQuery(address))
  const navigate = useNavigate({ from: '/value' })
  const [isSetting, setSetting] = useState(false)
  const mayManage = useMay('health:manage')
  const shown = value.data?.shown
  return (
    <Page
      title={say('title')}
      sub={shown ? subOf(shown) : say('subNone')}
      actions={mayManage && value.data && <Actions report={value.data} onSet={() => setSetting(true)} />}
    >
      <ValueTabs />
      <Answer
        of={value}
        height={900}
        isEmpty={(report) => report.shown === null}
        empty={<Empty of={value.data} />}
      >
        {(report) =>
          report.shown && (
            <div className={styles.stack}>
              <CurrencyChoice
                currencies={report.currencies}
                value={report.shown.currency}
                onChoose={(currency) => navigate({ search: (now) => ({ ...now, currency }) })}
              />
              <Headline shown={report.shown} settings={report.settings} />
              <Grid columns="minmax(0, 1.5fr) minmax(0, 1fr)">
                <GridCard shown={report.shown} />
                <SpreadCard shown={report.shown} />
              </Grid>
              <TopCard shown={report.shown} />
              <HowCard shown={report.shown} isChosen={report.settings.kind === 'auto'} />
            </div>
          )
        }
      </Answer>
      {isSetting && value.data && (
        <SettingsDialog settings={value.data.settings} onClose={() => setSetting(false)} />
      )}
    </Page>
  )
}

function subOf({ customers, asOf, workedOutAt }: NonNullable<ValueReport['shown']>) {
  return say('sub', { n: count(customers), day: day(`${asOf}T12:00:00Z`, 'UTC'), at: moment(workedOutAt) })
}

function Actions({ report, onSet }: { report: ValueReport; onSet: () => void }) {
  const workOut = useWorkOut()
  return (
    <>
      <Button loading={workOut.isPending} disabled={report.isWorking} onClick={() => workOut.mutate()}>
        {say(report.isWorking ? 'working' : 'workOut')}
      </Button>
      <Button onClick={onSet}>{say('settings')}</Button>
    </>
  )
}

function Empty({ of }: { of: ValueReport | undefined }) {
  const isWorking = of?.isWorking ?? false
  return (
    <EmptyTeach
      title={say(isWorking ? 'notYetTitle' : 'emptyTitle')}
      actions={!isWorking && <ButtonLink to="/sources">{say('toImport')}</ButtonLink>}
    >
      {say(isWorking ? 'notYetWords' : 'emptyWords')}
    </EmptyTeach>
  )
}
