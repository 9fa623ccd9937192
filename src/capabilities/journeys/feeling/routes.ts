import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { emotionCurve } from './curve.ts'
import { showStepWords } from './words.ts'

export const feelingRoutes: readonly Answer[] = [
  answer(contract.showFeeling, (context, { id, ...question }) => emotionCurve(context, id, question)),
  answer(contract.showStepWords, showStepWords),
]
