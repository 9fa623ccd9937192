import { answer } from '../../../platform/http/endpoint.ts'
import { forWholeOrganisation } from '../scope.ts'
import * as contract from './contract.ts'
import { changeSignal, listSignals, showSignal } from './signals.ts'
import { trySignal } from './trial.ts'

export const signalRoutes = [
  answer(contract.listSignals, listSignals),
  answer(contract.showSignal, showSignal),
  answer(contract.changeSignal, forWholeOrganisation(changeSignal)),
  answer(contract.trySignal, forWholeOrganisation(trySignal)),
]
