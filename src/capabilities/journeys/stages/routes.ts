import { answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { dropOffs, listDropOffPeople } from './drop-offs.ts'
import { listStagePeople, stageFunnel } from './funnel.ts'
import { listFunnelPeople, listSteps, ownFunnel } from './own-funnel.ts'

export const stageRoutes = [
  answer(contract.showStages, stageFunnel),
  answer(contract.listStagePeople, listStagePeople),
  answer(contract.showFunnel, ownFunnel),
  answer(contract.listFunnelPeople, listFunnelPeople),
  answer(contract.listSteps, listSteps),
  answer(contract.showDropOffs, dropOffs),
  answer(contract.listDropOffPeople, listDropOffPeople),
]
