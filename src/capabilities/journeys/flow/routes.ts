import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import { listCases } from './cases.ts'
import { compareFlow } from './compare.ts'
import * as contract from './contract.ts'
import { showFlow } from './flow.ts'
import { chooseHappyPath } from './happy-path.ts'
import { showHeading } from './heading.ts'
import { showCase } from './story.ts'

export const flowRoutes: readonly Answer[] = [
  answer(contract.showHeading, showHeading),
  answer(contract.showFlow, showFlow),
  answer(contract.chooseHappyPath, chooseHappyPath),
  answer(contract.compareFlow, compareFlow),
  answer(contract.listCases, listCases),
  answer(contract.showCase, showCase),
]
