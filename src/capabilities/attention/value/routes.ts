import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import { showRevenueCohorts } from './cohorts.ts'
import * as contract from './contract.ts'
import { showAtRisk, showValue, workOutAgain } from './report.ts'
import { changeValueSettings } from './settings.ts'

export const valueRoutes: readonly Answer[] = [
  answer(contract.showValue, showValue),
  answer(contract.changeSettings, changeValueSettings),
  answer(contract.workOutAgain, workOutAgain),
  answer(contract.showAtRisk, showAtRisk),
  answer(contract.showRevenueCohorts, showRevenueCohorts),
]
