import { words } from '../../../../web/kit/words.ts'

/** What the bell says; it is in the shell, so there is little of it. */
export const say = words('bell', {
  none: 'Notifications, nothing new',
  unread_one: 'Notifications, {{count}} unread',
  unread_other: 'Notifications, {{n}} unread',
})
