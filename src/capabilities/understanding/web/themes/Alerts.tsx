import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../../web/client/api.ts'
import { useMay, useMe } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { count } from '../../../../web/kit/numbers.ts'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Alert, removeAlert } from '../../alerts/contract.ts'
import { AlertForm } from './AlertForm.tsx'
import { alertsQuery } from './questions.ts'
import { say } from './say.ts'
import styles from './Themes.module.css'
import { useThemeChange } from './useThemeChange.ts'

/** Rules about negative comments: what is watched, what is met now, what was. */
export function Alerts({ themes }: { themes: readonly { id: string; name: string }[] }) {
  const { data } = useQuery(alertsQuery)
  const [isAdding, setAdding] = useState(false)
  const mayChange = useMay('voice:write')
  const seesAll = useMe().units === 'all'
  if (!data || !seesAll) return null
  return (
    <Card
      title={say('alerts')}
      aside={mayChange && <Button onClick={() => setAdding(true)}>{say('addAlert')}</Button>}
    >
      {data.alerts.length === 0 && <p className={styles.quiet}>{say('alertsNone')}</p>}
      <ul className={styles.past}>
        {data.alerts.map((alert) => (
          <li key={alert.id}>
            <Rule alert={alert} />
            {mayChange && <Remove id={alert.id} />}
          </li>
        ))}
      </ul>
      {isAdding && <AlertForm themes={themes} onClose={() => setAdding(false)} />}
    </Card>
  )
}

function Rule({ alert }: { alert: Alert }) {
  const { about, name, above, days, least, alarms } = alert
  const what = about === 'all' ? say('alertAll') : name ? `“${name}”` : say('alertGone')
  const [latest] = alarms
  const open = latest && !latest.closedAt ? latest : undefined
  const before = alarms.length - (open ? 1 : 0)
  return (
    <span>
      {say('alertRule', { above: Math.round(above), what, days, least })}{' '}
      <Tag tone={open ? 'bad' : 'plain'}>
        {open ? say('alertOpen', { day: day(open.openedAt) }) : say('alertQuiet')}
      </Tag>{' '}
      <small className={styles.quiet}>
        {open &&
          say('alertTold', {
            negative: count(open.negative),
            comments: count(open.comments),
            low: open.low.toFixed(0),
          })}{' '}
        {before > 0 && say('alertPast', { count: before })}
      </small>
    </span>
  )
}

function Remove({ id }: { id: string }) {
  const removing = useThemeChange(
    () => ask<typeof removeAlert>('DELETE', '/api/voice-alerts/:id', { id }),
    () => say('done'),
  )
  return (
    <Button
      variant="subtle"
      aria-label={say('removeAlert')}
      loading={removing.isPending}
      onClick={() => removing.mutate(undefined)}
    >
      {say('remove')}
    </Button>
  )
}
