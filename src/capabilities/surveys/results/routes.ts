import { answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { showGroups } from './groups.ts'
import { showRepresentation } from './representation.ts'
import { showResults } from './results.ts'
import * as sharing from './sharing/contract.ts'
import { endShare, listShares, makeShare } from './sharing/shares.ts'
import { showTrend } from './trend.ts'
import { showWords } from './words.ts'

export const resultRoutes = [
  answer(contract.showResults, showResults),
  answer(contract.showTrend, showTrend),
  answer(contract.showGroups, showGroups),
  answer(contract.showWords, showWords),
  answer(contract.showRepresentation, showRepresentation),
  answer(sharing.listShares, listShares),
  answer(sharing.makeShare, makeShare),
  answer(sharing.endShare, endShare),
]
