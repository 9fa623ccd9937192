import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { count } from '../../../web/kit/numbers.ts'
import { Pill } from '../../../web/kit/Pill.tsx'
import type { listIdeas } from '../ideas/contract.ts'
import { type IdeasAddress, type ShownState, shownStates } from './address.ts'
import styles from './Ideas.module.css'
import { say } from './say.ts'

type Counts = OutputOf<typeof listIdeas>['counts']

interface IdeasToolsProps {
  address: IdeasAddress
  counts: Counts | undefined
  onChange: (address: IdeasAddress) => void
}

const pauseMs = 250

/** Which ideas: by what became of them, and by their words. */
export function IdeasTools({ address, counts, onChange }: IdeasToolsProps) {
  const find = useDebouncedCallback(
    (search: string) => onChange({ ...address, search: search || undefined }),
    pauseMs,
  )
  const { state: chosen = 'open' } = address
  const choose = (state: ShownState) => onChange({ ...address, state: state === 'open' ? undefined : state })
  return (
    <div className={styles.tools}>
      <fieldset className={styles.states} style={{ border: 0, padding: 0, margin: 0 }}>
        <legend className="only-heard">{say('whichOnes')}</legend>
        {shownStates.map((state) => (
          <Pill key={state} aria-pressed={state === chosen} onClick={() => choose(state)}>
            {say(state)} {counts && <span>{count(numberOf(counts, state))}</span>}
          </Pill>
        ))}
      </fieldset>
      <TextInput
        type="search"
        aria-label={say('search')}
        placeholder={say('search')}
        defaultValue={address.search}
        onChange={(event) => find(event.currentTarget.value.trim())}
      />
    </div>
  )
}

function numberOf(counts: Counts, state: ShownState): number {
  if (state === 'open') return counts.new + counts.considering
  if (state === 'all') return Object.values(counts).reduce((sum, n) => sum + n, 0)
  return counts[state]
}
