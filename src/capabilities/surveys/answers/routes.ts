import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { listResponses, removeResponse } from './listing/list.ts'
import { sendResponses } from './sent-in.ts'

export const answerRoutes: readonly Answer[] = [
  answer(contract.sendResponses, sendResponses),
  answer(contract.listResponses, listResponses),
  answer(contract.removeResponse, removeResponse),
]
