import type { Aging, Personal } from '../../platform/capability.ts'
import { together } from '../customers/index.ts'
import type { Intake } from './accept.ts'
import { agingDeadLetters, deadLettersPersonal } from './dead-letters/personal.ts'
import { agingUploads, importsPersonal } from './imports/personal.ts'
import { intakePersonal } from './intake/personal.ts'
import { mailboxPersonal } from './mailbox/personal.ts'
import { agingDeliveries, deliveriesPersonal } from './webhooks/personal.ts'

/** What came in and was kept beside the interactions. The intake goes last: it forgets whom it remembers. */
export function personal(intake: Intake): Personal {
  return together(
    deadLettersPersonal,
    importsPersonal,
    deliveriesPersonal,
    mailboxPersonal,
    intakePersonal(intake),
  )
}

export const aging: readonly Aging[] = [agingDeadLetters, agingUploads, agingDeliveries]
