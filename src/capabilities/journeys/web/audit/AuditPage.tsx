import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { questionOf, useAddress } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import { QuestionBar } from '../../../../web/client/QuestionBar.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { Progress } from '../../../../web/kit/Progress.tsx'
import type { AuditLine, deleteAudit, AuditShown as Shown, startAudit } from '../../audit/contract.ts'
import { JourneysTabs } from '../JourneysTabs.tsx'
import styles from './Audit.module.css'
import { AuditShown } from './AuditShown.tsx'
import { auditQuery, auditsQuery } from './queries.ts'
import { downloadReport, printReport } from './report-file.ts'
import { say } from './say.ts'

/** The CX audit: the latest, or the one in the address; another is made for the period and customers chosen above. */
export function AuditPage() {
  const audits = useQuery(auditsQuery)
  return (
    <Page title={say('title')} sub={say('sub')} bar={<QuestionBar />} actions={<StartAudit />}>
      <JourneysTabs />
      <Answer of={audits} height={700} isEmpty={(found) => found.audits.length === 0} empty={<NoAudit />}>
        {(found) => <Chosen audits={found.audits} />}
      </Answer>
    </Page>
  )
}

function NoAudit() {
  return (
    <EmptyTeach title={say('noneTitle')} actions={<Link to="/journeys">{say('seeJourneys')}</Link>}>
      {say('noneWords')}
    </EmptyTeach>
  )
}

function StartAudit() {
  const { address } = useAddress()
  const queries = useQueryClient()
  const navigate = useNavigate({ from: '/journeys/audit' })
  const starting = useMutation({
    mutationFn: () => ask<typeof startAudit>('POST', '/api/audits', questionOf(address)),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['audits'] })
      await navigate({ search: (now) => ({ ...now, audit: id }) })
    },
  })
  if (!useMay('journeys:write')) return null
  return (
    <Button variant="filled" loading={starting.isPending} onClick={() => starting.mutate()}>
      {say('start')}
    </Button>
  )
}

function Chosen({ audits }: { audits: readonly AuditLine[] }) {
  const { audit } = useSearch({ from: '/inside/journeys/audit' })
  const chosen = audits.find(({ id }) => id === audit) ?? audits[0]
  const shown = useQuery(auditQuery(audit ?? chosen?.id))
  return (
    <Answer of={shown} height={700}>
      {(one) => (
        <>
          <AuditBar audits={audits} shown={one} />
          <OneAudit shown={one} />
        </>
      )}
    </Answer>
  )
}

function OneAudit({ shown: { status, progress, error, audit, since } }: { shown: Shown }) {
  if (status === 'running') return <Progress label={say('running')} share={progress} />
  if (audit === null) return <EmptyTeach title={say('failedTitle')}>{error}</EmptyTeach>
  return <AuditShown audit={audit} since={since} />
}

function AuditBar({ audits, shown }: { audits: readonly AuditLine[]; shown: Shown }) {
  const navigate = useNavigate({ from: '/journeys/audit' })
  const { id, from, until, madeBy, isNarrowed } = shown
  return (
    <div className={styles.bar}>
      <label>
        {say('choose')}{' '}
        <select
          value={id}
          onChange={(event) => navigate({ search: (now) => ({ ...now, audit: event.currentTarget.value }) })}
        >
          {audits.map((one) => (
            <option key={one.id} value={one.id}>
              {one.askedAt.slice(0, 16).replace('T', ' ')}
            </option>
          ))}
        </select>
      </label>
      {from && until && (
        <span>
          {say('about', { from, until, by: madeBy })}
          {isNarrowed && ` · ${say('narrowed')}`}
        </span>
      )}
      {shown.audit && (
        <>
          <Button onClick={() => downloadReport(id)}>{say('download')}</Button>
          <Button onClick={() => printReport(id)}>{say('print')}</Button>
        </>
      )}
      <Remove id={id} />
    </div>
  )
}

function Remove({ id }: { id: string }) {
  const queries = useQueryClient()
  const navigate = useNavigate({ from: '/journeys/audit' })
  const remove = async () => {
    await ask<typeof deleteAudit>('DELETE', '/api/audits/:id', { id })
    await navigate({ search: (now) => ({ ...now, audit: undefined }) })
    await queries.invalidateQueries({ queryKey: ['audits'] })
  }
  if (!useMay('journeys:write')) return null
  return (
    <Confirm
      title={say('removeTitle')}
      action={say('removeAction')}
      onConfirm={remove}
      trigger={(open) => (
        <Button variant="subtle" onClick={open}>
          {say('remove')}
        </Button>
      )}
    >
      {say('removeWords')}
    </Confirm>
  )
}
