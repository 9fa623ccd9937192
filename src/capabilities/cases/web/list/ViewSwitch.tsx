import narrowing from '../../../../web/kit/Narrowing.module.css'
import { Pill } from '../../../../web/kit/Pill.tsx'
import type { CasesAddress } from './address.ts'
import { say } from './say.ts'

interface ViewSwitchProps {
  view: CasesAddress['view']
  onChange: (view: CasesAddress['view']) => void
}

export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  return (
    <fieldset className={narrowing.row} aria-label={say('howShown')}>
      <Pill aria-pressed={view === undefined} onClick={() => onChange(undefined)}>
        {say('asList')}
      </Pill>
      <Pill aria-pressed={view === 'board'} onClick={() => onChange('board')}>
        {say('asBoard')}
      </Pill>
    </fieldset>
  )
}
