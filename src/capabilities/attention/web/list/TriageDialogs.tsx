import { OpenCaseDialog } from '../../../cases/web/open/OpenCaseDialog.tsx'
import type { OneItem } from '../../list/contract.ts'
import { AssignDialog } from './AssignDialog.tsx'
import { DismissDialog } from './DismissDialog.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { SnoozeDialog } from './SnoozeDialog.tsx'
import type { TriageSteps } from './useTriageSteps.ts'

/** What is asked before a step is taken. */
export function TriageDialogs({ steps: { item, name, asking, close, steps } }: { steps: TriageSteps }) {
  if (asking === 'keys') return <KeysDialog onClose={close} />
  if (!item || !asking) return null
  if (asking === 'assign')
    return <AssignDialog name={name} assignedTo={item.assignedTo} onAssign={steps.assign} onClose={close} />
  if (asking === 'snooze') return <SnoozeDialog name={name} onSnooze={steps.snooze} onClose={close} />
  if (asking === 'dismiss') return <DismissDialog name={name} onDismiss={steps.dismiss} onClose={close} />
  return <CaseFor item={item} onOpened={steps.caseOpened} onClose={close} />
}

interface CaseForProps {
  item: OneItem
  onOpened: (caseId: string) => void
  onClose: () => void
}

/** The case begins with what is known here: the reasons, and where they can be read. */
function CaseFor({ item, onOpened, onClose }: CaseForProps) {
  const { customer, reasons, why, list, points, suggestion } = item
  if (!customer) return null
  return (
    <OpenCaseDialog
      customerId={customer.id}
      title={reasons[0]}
      words={[...reasons, suggestion.words].join('\n')}
      kind={list === 'grow' ? 'growth' : 'recovery'}
      priority={list === 'intervene' && points >= 8 ? 'urgent' : 'high'}
      interactions={[...new Set(why.flatMap(({ interaction }) => interaction ?? []))]}
      causeKey={`attention:${item.id}`}
      onOpened={({ id }) => onOpened(id)}
      onClose={onClose}
    />
  )
}
