import { answer } from '../../../platform/http/endpoint.ts'
import { changeCaseSettings, showCaseSettings } from './change.ts'
import * as contract from './contract.ts'
import { changeHandler, listHandlers } from './handlers.ts'

export const settingsRoutes = [
  answer(contract.showCaseSettings, showCaseSettings),
  answer(contract.changeCaseSettings, changeCaseSettings),
  answer(contract.listHandlers, listHandlers),
  answer(contract.changeHandler, changeHandler),
]
