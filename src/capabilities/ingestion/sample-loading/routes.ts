import { answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { askForRemoval, askForSample, showSample } from './sample.ts'

export const routes = [
  answer(contract.showSample, showSample),
  answer(contract.loadSample, (context) => askForSample(context)),
  answer(contract.removeSample, askForRemoval),
]
