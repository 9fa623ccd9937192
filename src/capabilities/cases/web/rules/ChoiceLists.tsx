import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { CaseSettings } from '../../settings/contract.ts'
import { readChoices } from './as-lines.ts'
import styles from './Rules.module.css'
import { SettingsCard } from './SettingsCard.tsx'
import { say } from './say.ts'

const lists = ['rootCauses', 'outcomes', 'remedies'] as const

/** What can be chosen as root cause, outcome and remedy: in the company's own words. */
export function ChoiceLists({ settings }: { settings: CaseSettings }) {
  const [texts, setTexts] = useState({
    rootCauses: textOf(settings.rootCauses),
    outcomes: textOf(settings.outcomes),
    remedies: textOf(settings.remedies),
  })
  const part = () => Object.fromEntries(lists.map((list) => [list, readChoices(texts[list], settings[list])]))
  return (
    <SettingsCard title={say('choices')} hint={say('choicesHint')} settings={settings} part={part}>
      <div className={styles.lists}>
        {lists.map((list) => (
          <Textarea
            key={list}
            autosize
            minRows={6}
            maxRows={16}
            required
            label={say(list)}
            value={texts[list]}
            onChange={({ currentTarget }) => setTexts({ ...texts, [list]: currentTarget.value })}
          />
        ))}
      </div>
    </SettingsCard>
  )
}

function textOf(choices: readonly { name: string }[]): string {
  return choices.map(({ name }) => name).join('\n')
}
