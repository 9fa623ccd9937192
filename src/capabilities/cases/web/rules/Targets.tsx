import { useState } from 'react'
import type { CaseSettings } from '../../settings/contract.ts'
import { say as sayCase } from '../say.ts'
import { NumberField } from './NumberField.tsx'
import styles from './Rules.module.css'
import { SettingsCard } from './SettingsCard.tsx'
import { say } from './say.ts'

type Target = CaseSettings['targets'][number]

/** How long cases may take, by how urgent they are, and when managers are told. */
export function Targets({ settings }: { settings: CaseSettings }) {
  const { targets, triesThatCount, escalateAfterHours, followUpDays } = settings
  const [draft, setDraft] = useState({ targets, triesThatCount, escalateAfterHours, followUpDays })
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const setTarget = (at: number, part: Partial<Target>) =>
    change({ targets: draft.targets.with(at, { ...draft.targets[at]!, ...part }) })
  return (
    <SettingsCard title={say('targets')} hint={say('targetsHint')} settings={settings} part={() => draft}>
      {draft.targets.map(({ priority, contactHours, solutionHours }, at) => (
        <div key={priority} className={styles.pair}>
          <NumberField
            label={say('targetContact', { priority: sayCase(priority) })}
            value={contactHours}
            min={0.1}
            max={2_000}
            step="any"
            onChange={(hours) => setTarget(at, { contactHours: hours })}
          />
          <NumberField
            label={say('targetSolution', { priority: sayCase(priority) })}
            value={solutionHours}
            min={0.1}
            max={2_000}
            step="any"
            onChange={(hours) => setTarget(at, { solutionHours: hours })}
          />
        </div>
      ))}
      <NumberField
        label={say('tries')}
        value={triesThatCount}
        min={1}
        max={20}
        onChange={(tries) => change({ triesThatCount: tries })}
      />
      <NumberField
        label={say('escalateAfter')}
        value={escalateAfterHours}
        min={0.1}
        max={500}
        step="any"
        onChange={(hours) => change({ escalateAfterHours: hours })}
      />
      <NumberField
        label={say('followUpDays')}
        value={followUpDays}
        min={1}
        max={366}
        onChange={(count) => change({ followUpDays: count })}
      />
    </SettingsCard>
  )
}
