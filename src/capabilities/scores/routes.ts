import { answer } from '../../platform/http/endpoint.ts'
import { listAnswers, listRecent } from './answers.ts'
import * as contract from './contract.ts'
import { showBoard, showScore } from './scores.ts'
import { listChanges } from './what-changed.ts'

export const routes = [
  answer(contract.showBoard, showBoard),
  answer(contract.showScore, showScore),
  answer(contract.listAnswers, listAnswers),
  answer(contract.listChanges, listChanges),
  answer(contract.listRecent, listRecent),
]
