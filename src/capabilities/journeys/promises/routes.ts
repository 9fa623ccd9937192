import { answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { showPromise } from './detail.ts'
import { listPromiseEntries } from './entries.ts'
import { listPromiseGroups } from './groups.ts'
import { listPromises } from './ledger.ts'
import * as rules from './rules/rules.ts'
import { tryPromiseRule } from './rules/trial.ts'
import { listBrokenWords } from './words.ts'

export const promiseRoutes = [
  answer(contract.listPromises, listPromises),
  answer(contract.showPromise, showPromise),
  answer(contract.listPromiseGroups, listPromiseGroups),
  answer(contract.listPromiseEntries, listPromiseEntries),
  answer(contract.listBrokenWords, listBrokenWords),
  answer(contract.listPromiseRules, rules.listPromiseRules),
  answer(contract.createPromiseRule, rules.createPromiseRule),
  answer(contract.changePromiseRule, rules.changePromiseRule),
  answer(contract.deletePromiseRule, rules.deletePromiseRule),
  answer(contract.tryPromiseRule, tryPromiseRule),
]
