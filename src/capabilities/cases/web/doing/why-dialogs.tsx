import { ask } from '../../../../web/client/api.ts'
import type { closeCase, escalateCase, makeFollowUp, reopenCase } from '../../handling/contract.ts'
import { useCaseChange } from '../queries.ts'
import type { DialogOf } from './of-case.ts'
import { SayWhyDialog } from './SayWhyDialog.tsx'
import { say } from './say.ts'

/* Everything that takes nothing but words. */

export function ReopenDialog({ line: { id, revision }, onClose }: DialogOf) {
  const change = useCaseChange(
    (words: string) => ask<typeof reopenCase>('DELETE', '/api/cases/:id/resolution', { id, revision, words }),
    { done: say('reopened'), tellsFailure: false },
  )
  return (
    <SayWhyDialog
      title={say('reopen')}
      explained={say('reopenExplained')}
      label={say('whyOpen')}
      action={say('reopen')}
      change={change}
      onClose={onClose}
    />
  )
}

export function CloseDialog({ line: { id, revision }, onClose }: DialogOf) {
  const change = useCaseChange(
    (words: string) => ask<typeof closeCase>('POST', '/api/cases/:id/closure', { id, revision, words }),
    { done: say('closed'), tellsFailure: false },
  )
  return (
    <SayWhyDialog
      title={say('close')}
      explained={say('closeExplained')}
      label={say('whyClose')}
      action={say('close')}
      change={change}
      onClose={onClose}
    />
  )
}

export function EscalateDialog({ line: { id, revision }, onClose }: DialogOf) {
  const change = useCaseChange(
    (words: string) =>
      ask<typeof escalateCase>('POST', '/api/cases/:id/escalations', { id, revision, words }),
    { done: say('escalated'), tellsFailure: false },
  )
  return (
    <SayWhyDialog
      title={say('escalate')}
      explained={say('escalateExplained')}
      label={say('whatNeeded')}
      action={say('escalateAction')}
      change={change}
      onClose={onClose}
    />
  )
}

export function FollowUpDialog({ line: { id, revision }, isWell, onClose }: DialogOf & { isWell: boolean }) {
  const change = useCaseChange(
    (words: string) =>
      ask<typeof makeFollowUp>('POST', '/api/cases/:id/follow-ups', { id, revision, isWell, words }),
    { done: say(isWell ? 'followedUp' : 'reopened'), tellsFailure: false },
  )
  return (
    <SayWhyDialog
      title={say('followUp')}
      explained={say('followUpExplained')}
      label={say('found')}
      action={say(isWell ? 'isWell' : 'isNotWell')}
      isRequired={false}
      change={change}
      onClose={onClose}
    />
  )
}
