import { answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { previewRule } from './preview.ts'
import { addRule, changeRule, listRules, removeRule } from './rules.ts'

export const openingRoutes = [
  answer(contract.listRules, listRules),
  answer(contract.addRule, addRule),
  answer(contract.changeRule, changeRule),
  answer(contract.removeRule, removeRule),
  answer(contract.previewRule, previewRule),
]
