import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { moment } from '../../../web/kit/instants.ts'
import { Page } from '../../../web/kit/Page.tsx'
import { type Column, Table } from '../../../web/kit/Table.tsx'
import type { AuditEntry } from '../contract.ts'
import { BeforeAfter } from './BeforeAfter.tsx'
import { auditQuery } from './questions.ts'
import { SettingsTabs } from './SettingsTabs.tsx'
import { say } from './say.ts'

/** What can be asked for: the word before the dot of an action. */
const areas = [
  'session',
  'sign-in',
  'person',
  'key',
  'unit',
  'segment',
  'source',
  'import',
  'customer',
  'consent',
  'retention',
]

const columns: Column<AuditEntry>[] = [
  { key: 'when', head: say('when'), cell: ({ at }) => <time dateTime={at}>{moment(at)}</time> },
  { key: 'who', head: say('who'), cell: ({ actor }) => actor.name },
  { key: 'what', head: say('what'), cell: ({ action }) => <code>{action}</code> },
  { key: 'details', head: say('details'), cell: (entry) => <BeforeAfter {...entry} /> },
]

/** Who did what. Older entries are fetched on demand. */
export function AuditPage() {
  const [area, setArea] = useState('')
  const audit = useInfiniteQuery(auditQuery(area || undefined))
  return (
    <Page
      title={say('audit')}
      sub={say('auditSub')}
      bar={<SettingsTabs />}
      actions={<AreaSelect area={area} onArea={setArea} />}
    >
      <Answer
        of={audit}
        height={400}
        isEmpty={({ pages }) => pages[0]?.entries.length === 0}
        empty={<EmptyTeach title={say('noAudit')}>{say('noAuditWords')}</EmptyTeach>}
      >
        {({ pages }) => (
          <Card flush>
            <Table
              label={say('audit')}
              rows={pages.flatMap(({ entries }) => entries)}
              rowKey={({ id }) => id}
              columns={columns}
            />
          </Card>
        )}
      </Answer>
      {audit.hasNextPage && (
        <Button mt="sm" loading={audit.isFetchingNextPage} onClick={() => audit.fetchNextPage()}>
          {say('more')}
        </Button>
      )}
    </Page>
  )
}

function AreaSelect({ area, onArea }: { area: string; onArea: (area: string) => void }) {
  return (
    <select aria-label={say('what')} value={area} onChange={(event) => onArea(event.currentTarget.value)}>
      <option value="">{say('anything')}</option>
      {areas.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  )
}
