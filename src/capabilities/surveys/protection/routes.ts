import { answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { saveProtection, showAskedOf, showProtection } from './protection.ts'

export const protectionRoutes = [
  answer(contract.showProtection, showProtection),
  answer(contract.saveProtection, saveProtection),
  answer(contract.showAskedOf, showAskedOf),
]
