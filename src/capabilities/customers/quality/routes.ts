import { answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { listFindings } from './findings.ts'
import { ignoreFindings, listIgnored, mendFindings, restoreIgnored } from './mend.ts'
import { checkNow, showQuality, showQualityTrend } from './report.ts'
import { changeQualitySettings } from './settings.ts'

export const routes = [
  answer(contract.showQuality, showQuality),
  answer(contract.showQualityTrend, showQualityTrend),
  answer(contract.checkNow, checkNow),
  answer(contract.changeQualitySettings, changeQualitySettings),
  answer(contract.listFindings, listFindings),
  answer(contract.mendFindings, mendFindings),
  answer(contract.ignoreFindings, ignoreFindings),
  answer(contract.listIgnored, listIgnored),
  answer(contract.restoreIgnored, restoreIgnored),
]
