/** What of the page stands in its address: all of it, or what is unread; unread unless told. */
export interface NotificationsAddress {
  show?: 'all'
}

export function readNotificationsAddress({ show }: Record<string, unknown>): NotificationsAddress {
  return show === 'all' ? { show } : {}
}
