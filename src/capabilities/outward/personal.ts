import type { Aging, Personal } from '../../platform/capability.ts'
import { together } from '../customers/index.ts'
import { forgetMessages, heldMessages, oldMessages, removeOldMessages } from './messages/personal.ts'
import { notificationsAging, notificationsPersonal } from './notifications/personal.ts'
import { oldNotices, removeOldNotices } from './receivers/old.ts'

/**
 * Of messages that left only marks of addresses are kept. What somebody said no to outlasts their being forgotten: it
 * is no longer tied to them, and keeps them from being written to.
 */
export const personal: Personal = together(
  { held: heldMessages, erase: forgetMessages },
  notificationsPersonal,
)

export const aging: readonly Aging[] = [
  {
    kind: 'sent-messages',
    name: 'Which mails and short messages were sent',
    count: oldMessages,
    remove: removeOldMessages,
  },
  {
    kind: 'notices',
    name: 'What other systems were told by webhook',
    count: oldNotices,
    remove: removeOldNotices,
  },
  notificationsAging,
]
