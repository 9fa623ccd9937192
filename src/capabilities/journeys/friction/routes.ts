import { answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { showFriction } from './evidence.ts'
import { listAllFrictions, listFrictions } from './lists.ts'

export const frictionRoutes = [
  answer(contract.listFrictions, listFrictions),
  answer(contract.listAllFrictions, listAllFrictions),
  answer(contract.showFriction, showFriction),
]
