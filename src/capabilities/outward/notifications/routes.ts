import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import { chooseNotifications, showNotificationChoices } from './choices.ts'
import * as contract from './contract.ts'
import {
  countNotifications,
  listNotifications,
  readAllNotifications,
  readNotification,
  unreadNotification,
} from './notifications.ts'

export const notificationRoutes: readonly Answer[] = [
  answer(contract.listNotifications, listNotifications),
  answer(contract.countNotifications, countNotifications),
  answer(contract.readNotification, readNotification),
  answer(contract.unreadNotification, unreadNotification),
  answer(contract.readAllNotifications, readAllNotifications),
  answer(contract.showNotificationChoices, showNotificationChoices),
  answer(contract.chooseNotifications, chooseNotifications),
]
