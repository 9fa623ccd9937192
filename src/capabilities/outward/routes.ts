import { type Answer, answer } from '../../platform/http/endpoint.ts'
import { refusedRoutes } from './addresses/routes.ts'
import * as mail from './mail/contract.ts'
import { removeMailSender, sendTestMail, setMailSender, showMailSender } from './mail/senders.ts'
import { notificationRoutes } from './notifications/routes.ts'
import * as receiving from './receivers/contract.ts'
import { listNoticeDeliveries, replayNotices } from './receivers/deliveries.ts'
import {
  addReceiverSecret,
  changeReceiver,
  createReceiver,
  dropReceiverSecret,
  listReceivers,
  removeReceiver,
  showReceiver,
  testReceiver,
} from './receivers/receivers.ts'
import * as texts from './texts/contract.ts'
import { listTextProviders, removeTextProvider, sendTestText, setTextProvider } from './texts/providers.ts'

export const routes: readonly Answer[] = [
  answer(mail.showMailSender, showMailSender),
  answer(mail.setMailSender, setMailSender),
  answer(mail.removeMailSender, removeMailSender),
  answer(mail.sendTestMail, sendTestMail),
  answer(texts.listTextProviders, listTextProviders),
  answer(texts.setTextProvider, setTextProvider),
  answer(texts.removeTextProvider, removeTextProvider),
  answer(texts.sendTestText, sendTestText),
  ...refusedRoutes,
  ...notificationRoutes,
  answer(receiving.listReceivers, listReceivers),
  answer(receiving.createReceiver, createReceiver),
  answer(receiving.showReceiver, showReceiver),
  answer(receiving.changeReceiver, changeReceiver),
  answer(receiving.removeReceiver, removeReceiver),
  answer(receiving.addReceiverSecret, addReceiverSecret),
  answer(receiving.dropReceiverSecret, dropReceiverSecret),
  answer(receiving.testReceiver, testReceiver),
  answer(receiving.listNoticeDeliveries, listNoticeDeliveries),
  answer(receiving.replayNotices, replayNotices),
]
