import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { showEffort } from './effort.ts'
import { forgetWeights, weighEffort } from './weigh.ts'

export const effortRoutes: readonly Answer[] = [
  answer(contract.showEffort, showEffort),
  answer(contract.weighEffort, weighEffort),
  answer(contract.forgetWeights, forgetWeights),
]
