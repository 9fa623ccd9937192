import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { showLoyalty } from './loyalty.ts'

export const loyaltyRoutes: readonly Answer[] = [answer(contract.showLoyalty, showLoyalty)]
