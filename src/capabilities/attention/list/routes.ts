import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { countAttention, listAttention } from './listing.ts'
import { showItem } from './one.ts'
import { assignItem, dismissItem, finishItem, reopenItem, snoozeItem } from './triage.ts'

export const listRoutes: readonly Answer[] = [
  answer(contract.listAttention, listAttention),
  answer(contract.countAttention, countAttention),
  answer(contract.showItem, showItem),
  answer(contract.assignItem, assignItem),
  answer(contract.snoozeItem, snoozeItem),
  answer(contract.dismissItem, dismissItem),
  answer(contract.finishItem, finishItem),
  answer(contract.reopenItem, reopenItem),
]
