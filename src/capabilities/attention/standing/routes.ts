import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import { showAccountStanding } from './account.ts'
import * as contract from './contract.ts'
import { showCustomerStanding } from './customer.ts'

export const standingRoutes: readonly Answer[] = [
  answer(contract.showCustomerStanding, showCustomerStanding),
  answer(contract.showAccountStanding, showAccountStanding),
]
