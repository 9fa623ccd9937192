import { answer } from '../../../platform/http/endpoint.ts'
import { benchmarkChannels } from './benchmark.ts'
import * as contract from './contract.ts'

export const channelRoutes = [answer(contract.benchmarkChannels, benchmarkChannels)]
