import { type Answer, answer } from '../../../platform/http/endpoint.ts'
import { listAgents, setAgent } from './agents/agents.ts'
import * as contract from './contract.ts'
import { listServing } from './serving.ts'
import { showFrontLine } from './week/week.ts'

export const frontLineRoutes: readonly Answer[] = [
  answer(contract.showFrontLine, showFrontLine),
  answer(contract.listServing, listServing),
  answer(contract.listAgents, listAgents),
  answer(contract.setAgent, setAgent),
]
