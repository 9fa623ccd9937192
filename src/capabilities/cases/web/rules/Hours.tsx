import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CaseSettings } from '../../settings/contract.ts'
import { holidaysText, hoursText, readHolidays, readHours } from './as-lines.ts'
import styles from './Rules.module.css'
import { SettingsCard } from './SettingsCard.tsx'
import { say } from './say.ts'

const days = ['day_0', 'day_1', 'day_2', 'day_3', 'day_4', 'day_5', 'day_6'] as const

/** In which hours the clocks run. */
export function Hours({ settings, zone: zoneInForce }: { settings: CaseSettings; zone: string }) {
  const [hours, setHours] = useState(settings.hours.map(hoursText))
  const [holidays, setHolidays] = useState(holidaysText(settings.holidays))
  const [zone, setZone] = useState(settings.zone)
  const part = () => {
    const read = hours.map(readHours)
    const unread = read.indexOf(null)
    if (unread >= 0) return new Error(say('mendHours', { day: say(days[unread]!) }))
    const off = readHolidays(holidays)
    if (!off) return new Error(say('mendHolidays'))
    return { hours: read as CaseSettings['hours'], holidays: off, zone: zone.trim() }
  }
  return (
    <SettingsCard title={say('hoursTitle')} hint={say('hoursHint')} settings={settings} part={part}>
      <div className={styles.days}>
        {days.map((day, at) => (
          <TextInput
            key={day}
            label={say(day)}
            value={hours[at] ?? ''}
            onChange={({ currentTarget }) => setHours(hours.with(at, currentTarget.value))}
          />
        ))}
      </div>
      <TextInput
        label={say('zone')}
        description={say('zoneHint', { zone: zoneInForce })}
        value={zone}
        maxLength={60}
        onChange={({ currentTarget }) => setZone(currentTarget.value)}
      />
      <Textarea
        autosize
        minRows={2}
        maxRows={12}
        label={say('holidays')}
        description={say('holidaysHint')}
        value={holidays}
        onChange={({ currentTarget }) => setHolidays(currentTarget.value)}
      />
    </SettingsCard>
  )
}
