import { Steps } from '../../../web/kit/Steps.tsx'
import type { Import } from '../imports/contract.ts'
import { say } from './import-say.ts'

/** The four steps of an import, at the one its status says. */
export function WizardSteps({ status }: { status: Import['status'] | 'new' }) {
  return (
    <Steps steps={[say('stepFile'), say('stepWhat'), say('stepTry'), say('stepDone')]} at={stepOf[status]} />
  )
}

const stepOf: Record<Import['status'] | 'new', number> = {
  new: 0,
  draft: 1,
  trying: 2,
  tried: 2,
  running: 3,
  done: 3,
  failed: 2,
  undoing: 3,
  undone: 3,
}
