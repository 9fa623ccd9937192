import { Stack, TextInput } from '@mantine/core'
import { Card } from '../../../web/kit/Card.tsx'
import type { Mapping } from '../imports/mapping.ts'
import styles from './HowToRead.module.css'
import { say } from './import-say.ts'

interface HowToReadProps {
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}

const zones = Intl.supportedValuesOf('timeZone')

/** What holds for all files: the source's name, how dates and amounts are written, whose time it is. */
export function HowToRead({ mapping, onChange }: HowToReadProps) {
  const { source, dateOrder, decimal = 'point', zone } = mapping
  const rename = (text: string) => {
    const given = text.trim()
    if (given && given !== source) onChange({ ...mapping, source: given })
  }
  return (
    <Card title={say('howToRead')}>
      <Stack gap="sm">
        <TextInput
          key={source}
          size="xs"
          label={say('sourceName')}
          description={say('sourceHint')}
          styles={{ description: { fontSize: 'var(--text-xs)' } }}
          defaultValue={source}
          maxLength={80}
          onBlur={(event) => rename(event.currentTarget.value)}
        />
        <label className={styles.choice}>
          {say('dates')}
          <select
            value={dateOrder ?? ''}
            onChange={(event) =>
              onChange({ ...mapping, dateOrder: event.currentTarget.value as Mapping['dateOrder'] })
            }
          >
            {!dateOrder && <option value="">{say('datesOpen')}</option>}
            <option value="ymd">{say('ymd')}</option>
            <option value="dmy">{say('dmy')}</option>
            <option value="mdy">{say('mdy')}</option>
          </select>
        </label>
        <label className={styles.choice}>
          {say('decimal')}
          <select
            value={decimal}
            onChange={(event) =>
              onChange({ ...mapping, decimal: event.currentTarget.value as Mapping['decimal'] })
            }
          >
            <option value="point">{say('point')}</option>
            <option value="comma">{say('comma')}</option>
          </select>
        </label>
        <label className={styles.choice}>
          {say('zone')}
          <select
            value={zone ?? ''}
            onChange={(event) => onChange({ ...mapping, zone: event.currentTarget.value || undefined })}
          >
            <option value="">{say('ownZone')}</option>
            {zones.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </Stack>
    </Card>
  )
}
