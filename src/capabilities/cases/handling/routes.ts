import { answer } from '../../../platform/http/endpoint.ts'
import { openCaseByHand } from './by-hand.ts'
import * as contract from './contract.ts'
import { escalateCase } from './escalate.ts'
import { showCaseFigures } from './figures.ts'
import * as figures from './figures-contract.ts'
import { listCases } from './list.ts'
import { mergeCase } from './merge.ts'
import { listCasesOfCustomer } from './of-customer.ts'
import { assignCase } from './owner.ts'
import { decideRemedy, giveRemedy } from './remedies.ts'
import { showCase } from './show.ts'
import { closeCase, makeFollowUp, reopenCase, resolveCase, setFollowUp } from './solving.ts'
import { addContact, addNote, changeCase, nameRootCause, pauseCase, resumeCase } from './steps.ts'

export const handlingRoutes = [
  answer(contract.listCases, listCases),
  answer(contract.listCasesOfCustomer, listCasesOfCustomer),
  answer(figures.showCaseFigures, showCaseFigures),
  answer(contract.openCaseByHand, openCaseByHand),
  answer(contract.showCase, showCase),
  answer(contract.changeCase, changeCase),
  answer(contract.assignCase, assignCase),
  answer(contract.addContact, addContact),
  answer(contract.pauseCase, pauseCase),
  answer(contract.resumeCase, resumeCase),
  answer(contract.nameRootCause, nameRootCause),
  answer(contract.giveRemedy, giveRemedy),
  answer(contract.decideRemedy, decideRemedy),
  answer(contract.resolveCase, resolveCase),
  answer(contract.reopenCase, reopenCase),
  answer(contract.setFollowUp, setFollowUp),
  answer(contract.makeFollowUp, makeFollowUp),
  answer(contract.closeCase, closeCase),
  answer(contract.mergeCase, mergeCase),
  answer(contract.escalateCase, escalateCase),
  answer(contract.addNote, addNote),
]
