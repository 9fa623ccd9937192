import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import { showArithmetic } from './arithmetic/arithmetic.ts'
import { showBacktest } from './backtest/backtest.ts'
import * as contract from './contract.ts'
import { defineLeaving, previewLeaving } from './definition/define.ts'
import { chooseModel, learnNow } from './learning/learn-now.ts'
import { showHealth } from './state.ts'

export const healthRoutes: readonly Answer[] = [
  answer(contract.showHealth, showHealth),
  answer(contract.previewLeaving, previewLeaving),
  answer(contract.defineLeaving, defineLeaving),
  answer(contract.learnNow, learnNow),
  answer(contract.chooseModel, chooseModel),
  answer(contract.showBacktest, showBacktest),
  answer(contract.showArithmetic, showArithmetic),
]
