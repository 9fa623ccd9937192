import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { preview } from './preview.ts'
import { waysOf } from './ways.ts'

export const askingRoutes: readonly Answer[] = [
  answer(contract.previewSurvey, preview),
  answer(contract.showWays, waysOf),
]
