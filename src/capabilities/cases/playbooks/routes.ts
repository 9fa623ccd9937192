import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { checkCourtesy } from './courtesy/check.ts'
import { draftMessages } from './drafting/drafts.ts'
import * as outcomes from './outcomes/contract.ts'
import { showOutcomes } from './outcomes/outcomes.ts'
import { changePlaybook, listPlaybooks, makePlaybook, removePlaybook, showPlaybook } from './playbooks.ts'
import { startPlaybook, stopPlaybook, takeStep, takeStepBack } from './running/run.ts'
import { showCasePlaybooks } from './suggesting/suggest.ts'

export const playbooksRoutes: readonly Answer[] = [
  answer(contract.listPlaybooks, listPlaybooks),
  answer(contract.showPlaybook, showPlaybook),
  answer(contract.makePlaybook, makePlaybook),
  answer(contract.changePlaybook, changePlaybook),
  answer(contract.removePlaybook, removePlaybook),
  answer(contract.showCasePlaybooks, showCasePlaybooks),
  answer(contract.startPlaybook, startPlaybook),
  answer(contract.stopPlaybook, stopPlaybook),
  answer(contract.takeStep, takeStep),
  answer(contract.takeStepBack, takeStepBack),
  answer(contract.draftMessages, draftMessages),
  answer(contract.checkCourtesy, checkCourtesy),
  answer(outcomes.showOutcomes, showOutcomes),
]
