import type { CaseShown } from '../../handling/contract.ts'
import { ChangeDialog } from './ChangeDialog.tsx'
import { ContactDialog } from './ContactDialog.tsx'
import { FollowUpDayDialog } from './FollowUpDayDialog.tsx'
import { GiveDialog } from './GiveDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { PauseDialog } from './PauseDialog.tsx'
import { RemedyDialog } from './RemedyDialog.tsx'
import { ResolveDialog } from './ResolveDialog.tsx'
import { CloseDialog, EscalateDialog, FollowUpDialog, ReopenDialog } from './why-dialogs.tsx'

/** What is being done with a case by a dialog. */
export type Doing =
  | 'reached'
  | 'tried'
  | 'pause'
  | 'give'
  | 'remedy'
  | 'resolve'
  | 'reopen'
  | 'close'
  | 'well'
  | 'not-well'
  | 'other-day'
  | 'escalate'
  | 'merge'
  | 'change'

interface DoingDialogProps {
  doing: Doing | undefined
  shown: CaseShown
  onClose: () => void
}

/** The dialog of what is being done, if anything is. */
export function DoingDialog({ doing, shown, onClose }: DoingDialogProps) {
  const told = { line: shown, onClose }
  switch (doing) {
    case 'reached':
    case 'tried':
      return <ContactDialog {...told} isReached={doing === 'reached'} />
    case 'pause':
      return <PauseDialog {...told} />
    case 'give':
      return <GiveDialog {...told} />
    case 'remedy':
      return <RemedyDialog shown={shown} onClose={onClose} />
    case 'resolve':
      return <ResolveDialog {...told} />
    case 'reopen':
      return <ReopenDialog {...told} />
    case 'close':
      return <CloseDialog {...told} />
    case 'well':
    case 'not-well':
      return <FollowUpDialog {...told} isWell={doing === 'well'} />
    case 'other-day':
      return <FollowUpDayDialog {...told} />
    case 'escalate':
      return <EscalateDialog {...told} />
    case 'merge':
      return <MergeDialog shown={shown} onClose={onClose} />
    case 'change':
      return <ChangeDialog {...told} />
    default:
      return null
  }
}
