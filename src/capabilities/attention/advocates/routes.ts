import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import { showAdvocacy } from './advocacy.ts'
import { askAdvocate, noteOutcome } from './ask.ts'
import * as contract from './contract.ts'
import { listAdvocates, listAsks, listPraise } from './list.ts'
import { advocateSettings, changeAdvocateSettings } from './settings.ts'

export const advocatesRoutes: readonly Answer[] = [
  answer(contract.listAdvocates, listAdvocates),
  answer(contract.listPraise, listPraise),
  answer(contract.listAsks, listAsks),
  answer(contract.showAdvocacy, showAdvocacy),
  answer(contract.askAdvocate, askAdvocate),
  answer(contract.noteOutcome, noteOutcome),
  answer(contract.showAdvocateSettings, advocateSettings),
  answer(contract.changeAdvocateSettings, changeAdvocateSettings),
]
