import { answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import {
  dismissDelivery,
  listDeliveries,
  replayDeliveries,
  replayDelivery,
  showDelivery,
} from './deliveries.ts'
import {
  addWebhookSecret,
  changeWebhook,
  createWebhook,
  dropWebhookSecret,
  listWebhookPresets,
  previewWebhook,
  showWebhook,
} from './webhooks.ts'

export const routes = [
  answer(contract.listWebhookPresets, listWebhookPresets),
  answer(contract.createWebhook, createWebhook),
  answer(contract.showWebhook, showWebhook),
  answer(contract.changeWebhook, changeWebhook),
  answer(contract.addWebhookSecret, addWebhookSecret),
  answer(contract.dropWebhookSecret, dropWebhookSecret),
  answer(contract.previewWebhook, previewWebhook),
  answer(contract.listDeliveries, listDeliveries),
  answer(contract.showDelivery, showDelivery),
  answer(contract.replayDelivery, replayDelivery),
  answer(contract.dismissDelivery, dismissDelivery),
  answer(contract.replayDeliveries, replayDeliveries),
]
