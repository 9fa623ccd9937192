import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseSettings } from '../../settings/contract.ts'
import { NumberField } from './NumberField.tsx'
import { surveysQuery } from './queries.ts'
import styles from './Rules.module.css'
import { SettingsCard } from './SettingsCard.tsx'
import { say } from './say.ts'

const channels = ['email', 'text'] as const

/** How customers are asked whether a case is solved. */
export function Reask({ settings }: { settings: CaseSettings }) {
  const [reask, setReask] = useState(settings.reask)
  const surveys = useQuery(surveysQuery).data ?? []
  const change = (part: Partial<typeof reask>) => setReask({ ...reask, ...part })
  return (
    <SettingsCard title={say('reask')} hint={say('reaskHint')} settings={settings} part={() => ({ reask })}>
      <NativeSelect
        label={say('reaskSurvey')}
        value={reask.surveyId ?? ''}
        data={[
          { value: '', label: say('askNobody') },
          ...surveys.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => change({ surveyId: currentTarget.value || null })}
      />
      <NativeSelect
        label={say('reaskChannel')}
        value={reask.channel}
        data={channels.map((value) => ({ value, label: say(value) }))}
        onChange={({ currentTarget }) => change({ channel: currentTarget.value as typeof reask.channel })}
      />
      <div className={styles.pair}>
        <NumberField
          label={say('afterHours')}
          value={reask.afterHours}
          min={0}
          max={24 * 60}
          step="any"
          onChange={(afterHours) => change({ afterHours })}
        />
        <NumberField
          label={say('unhappyUpTo')}
          value={Math.round(reask.unhappyUpTo * 100)}
          min={0}
          max={100}
          onChange={(percent) => change({ unhappyUpTo: percent / 100 })}
        />
      </div>
    </SettingsCard>
  )
}
