import { Tag, type Tone } from '../../../../web/kit/Tag.tsx'
import type { CasePriority, CaseState } from '../../case.ts'
import type { CaseLine } from '../../handling/contract.ts'
import { say } from '../say.ts'

const stateTones: Record<CaseState, Tone> = {
  open: 'plain',
  waiting: 'plain',
  resolved: 'good',
  closed: 'good',
  merged: 'plain',
}

export function StateTag({ state }: { state: CaseState }) {
  return <Tag tone={stateTones[state]}>{say(state)}</Tag>
}

const priorityTones: Record<CasePriority, Tone> = {
  urgent: 'bad',
  high: 'warn',
  normal: 'plain',
  low: 'plain',
}

export function PriorityTag({ priority }: { priority: CasePriority }) {
  return <Tag tone={priorityTones[priority]}>{say(priority)}</Tag>
}

/** What went wrong on the way: opened again, managers told. */
export function TroubleTags({ line: { reopened, escalation } }: { line: CaseLine }) {
  return (
    <>
      {reopened > 0 && <Tag tone="warn">{say('reopened', { count: reopened })}</Tag>}
      {escalation > 0 && <Tag tone="bad">{say('escalated')}</Tag>}
    </>
  )
}
