import { answer } from '../../../platform/http/endpoint.ts'
import { listConsents, recordConsent } from './consents.ts'
import * as contract from './contract.ts'
import { changePurpose, createPurpose, listPurposes } from './purposes.ts'

export const routes = [
  answer(contract.listConsents, listConsents),
  answer(contract.recordConsent, recordConsent),
  answer(contract.listPurposes, listPurposes),
  answer(contract.createPurpose, createPurpose),
  answer(contract.changePurpose, changePurpose),
]
