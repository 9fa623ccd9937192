import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { ask } from '../../../../web/client/api.ts'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import { Progress } from '../../../../web/kit/Progress.tsx'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { checkNow, showQuality } from '../../quality/contract.ts'
import { CustomersTabs } from '../CustomersTabs.tsx'
import { FieldDetail } from './FieldDetail.tsx'
import { Fields } from './Fields.tsx'
import { agoInWords } from './in-words.ts'
import styles from './Quality.module.css'
import { qualityQuery } from './questions.ts'
import { SetAside } from './SetAside.tsx'
import { SettingsButton } from './SettingsForm.tsx'
import { Sources } from './Sources.tsx'
import { say } from './say.ts'
import { ToMend } from './ToMend.tsx'

type Report = OutputOf<typeof showQuality>

/** How good the data are, field by field and source by source, and what to mend. */
export function QualityPage() {
  const quality = useQuery(qualityQuery)
  const { data } = quality
  const sub = data?.checkedAt
    ? say('checked', { n: count(data.customers), ago: agoInWords(data.checkedAt) })
    : say('sub')
  return (
    <Page title={say('title')} sub={sub} bar={<CustomersTabs />} actions={data && <Actions {...data} />}>
      <Answer of={quality} height={640}>
        {(report) => (
          <div className={styles.stack}>
            {report.progress && (
              <Progress
                label={say('checking')}
                share={report.progress.total > 0 ? report.progress.done / report.progress.total : undefined}
              />
            )}
            {report.fields.length > 0 ? <Shown report={report} /> : !report.progress && <Empty />}
          </div>
        )}
      </Answer>
    </Page>
  )
}

function Shown({ report }: { report: Report }) {
  const address = useSearch({ from: '/inside/customers/quality' })
  const { field, problem } = address
  const open = report.fields.find((one) => one.field === field)
  return (
    <>
      <Fields {...report} />
      {open && <FieldDetail field={open} />}
      {Boolean(report.sameCustomers) && (
        <Link to="/customers/same">{say('same', { n: count(report.sameCustomers ?? 0) })}</Link>
      )}
      <ToMend key={`${field} ${problem}`} toMend={report.toMend} address={{ field, problem }} />
      <Sources {...report} />
      <SetAside />
    </>
  )
}

function Empty() {
  return <EmptyTeach title={say('emptyTitle')}>{say('emptyWords')}</EmptyTeach>
}

function Actions({ settings, progress }: Report) {
  const mayCheck = useMay('customers:write')
  const queries = useQueryClient()
  const checking = useMutation({
    mutationFn: () => ask<typeof checkNow>('POST', '/api/quality/checks', {}),
    onError: toastFailed,
    onSuccess: () => {
      toastDone(say('started'))
      setTimeout(() => queries.invalidateQueries({ queryKey: qualityQuery.queryKey }), 1_500)
    },
  })
  if (!mayCheck) return null
  return (
    <>
      <SettingsButton settings={settings} />
      <Button loading={checking.isPending || progress !== null} onClick={() => checking.mutate()}>
        {say('checkNow')}
      </Button>
    </>
  )
}
