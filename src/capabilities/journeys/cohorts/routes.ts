import { answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { listCohortPeople, retention } from './retention.ts'

export const retentionRoutes = [
  answer(contract.showRetention, retention),
  answer(contract.listCohortPeople, listCohortPeople),
]
