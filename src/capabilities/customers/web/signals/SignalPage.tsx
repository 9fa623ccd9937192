import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card, Grid } from '../../../../web/kit/Card.tsx'
import { Chart } from '../../../../web/kit/Chart.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Signal, SignalId, SignalSettings } from '../../signals/contract.ts'
import { CustomersTabs } from '../CustomersTabs.tsx'
import { dayInWords, endOf, levelInWords, spanInWords, verdictInWords } from './in-words.ts'
import { Months } from './Months.tsx'
import { PeopleBehind } from './PeopleBehind.tsx'
import { signalQuery } from './questions.ts'
import { SettingsButton, useSaveSettings } from './SettingsForm.tsx'
import styles from './Signals.module.css'
import { say } from './say.ts'

/** One sign: what it is now, day by day, what it counts, and who stands behind it. */
export function SignalPage() {
  const { signal: id } = useParams({ from: '/inside/customers/signals/$signal' }) as { signal: SignalId }
  const asked = useQuery(signalQuery(id))
  const mayChange = useMay('segments:write')
  return (
    <Page
      title={say(id)}
      sub={<Link to="/customers/signals">{say('back2')}</Link>}
      bar={<CustomersTabs />}
      actions={mayChange && <SettingsButton />}
    >
      <Answer of={asked} height={560}>
        {({ signal, settings, months, lastDay }) => (
          <div className={styles.stack}>
            <Now signal={signal} />
            {signal.days.length > 0 && <DayByDay signal={signal} settings={settings} />}
            {months.length > 0 && <Months months={months} />}
            <Grid columns="minmax(0, 1fr) minmax(0, 1fr)">
              <WhatItCounts signal={signal} settings={settings} />
              <Past signal={signal} />
            </Grid>
            {lastDay && signal.state !== 'off' && signal.state !== 'nothing' && (
              <PeopleBehind id={id} days={daysBehind(signal, lastDay)} />
            )}
          </div>
        )}
      </Answer>
    </Page>
  )
}

/** Since it is unusual, or the last week. */
function daysBehind({ open }: Signal, lastDay: string) {
  return open ? { from: open.since, until: endOf(open.until, lastDay) } : {}
}

function Now({ signal }: { signal: Signal }) {
  const { verdict, numbers } = verdictInWords(signal)
  return (
    <p className={styles.sentence} role="status">
      <Tag tone={signal.open ? signal.open.tone : 'plain'}>{verdict}</Tag>
      <span>{numbers}</span>
    </p>
  )
}

function DayByDay({ signal, settings }: { signal: Signal; settings: SignalSettings }) {
  const { days, display, id } = signal
  const factor = display === 'percent' ? 100 : 1
  const shown = (value: number | null) => (value === null ? null : value * factor)
  const most = Math.max(...days.map(({ value, high }) => Math.max(value ?? 0, high ?? 0)))
  const points = days.map(({ day, value, n }) => ({
    at: dayInWords(day),
    value: shown(value),
    ...(display === 'percent' && { n }),
  }))
  const usual = days.map(({ day, usual, low, high }) => ({
    at: dayInWords(day),
    value: shown(usual),
    low: shown(low),
    high: shown(high),
  }))
  return (
    <Card title={say('dayByDay')}>
      <Chart
        label={`${say(id)}, ${say('dayByDay')}`}
        unit={most * factor < 10 ? 'mean' : display === 'percent' ? 'percent' : 'points'}
        height={260}
        series={[
          { name: say('measured'), points },
          { name: say('usuallyBand'), points: usual, isDashed: true },
        ]}
      />
      <p className={styles.note}>
        {display === 'percent' && most * factor < 10 && `${say('inHundred')} `}
        {say('chartWords', { rate: String(settings.falseAlarms) })}
      </p>
    </Card>
  )
}

function WhatItCounts({
  signal: { id, chosen, state },
  settings,
}: {
  signal: Signal
  settings: SignalSettings
}) {
  const mayChange = useMay('segments:write')
  const saving = useSaveSettings(() => undefined)
  const { off, complaintWords, returnWords, unsubscribeWords, ...numbers } = settings
  const listed = {
    complaintWords: complaintWords.join(', '),
    returnWords: returnWords.join(', '),
    unsubscribeWords: unsubscribeWords.join(', '),
    question: chosen ? chosen.wording || chosen.scale : say('noQuestion'),
  }
  const isOff = state === 'off'
  return (
    <Card title={say('whatItCounts')}>
      <p className={styles.note}>{say(`${id}Words`, { ...numbers, ...listed })}</p>
      {mayChange && (
        <Checkbox
          mt="md"
          size="xs"
          label={say('watch')}
          description={say('watchHint')}
          checked={!isOff}
          disabled={saving.isPending}
          onChange={() =>
            saving.mutate({ ...settings, off: isOff ? off.filter((one) => one !== id) : [...off, id] })
          }
        />
      )}
    </Card>
  )
}

function Past({ signal: { past, display, id } }: { signal: Signal }) {
  return (
    <Card title={say('past')}>
      {past.length === 0 && <p className={styles.note}>{say('pastNone')}</p>}
      <ul className={styles.past}>
        {past.map((one) => (
          <li key={one.since}>
            <b>{spanInWords(one)}</b>{' '}
            {say('unusualPast', { ...levelInWords(one.level, display), unit: say(`${id}Unit`) })}
            {one.ended && (
              <span className={styles.quiet}>; {say(one.ended === 'back' ? 'back' : 'newUsual')}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
