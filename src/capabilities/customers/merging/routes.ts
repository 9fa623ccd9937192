import { answer } from '../../../platform/http/endpoint.ts'
import { keepApart, listCandidates } from './candidates/candidates.ts'
import * as contract from './contract.ts'
import { listMerges } from './history.ts'
import { mergeCustomers } from './merge.ts'
import { previewMerge } from './preview.ts'
import { splitAgain } from './split.ts'

export const routes = [
  answer(contract.previewMerge, previewMerge),
  answer(contract.mergeCustomers, mergeCustomers),
  answer(contract.listMerges, listMerges),
  answer(contract.splitAgain, splitAgain),
  answer(contract.listCandidates, listCandidates),
  answer(contract.keepApart, keepApart),
]
