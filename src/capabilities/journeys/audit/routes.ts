import { answer } from '../../../platform/http/endpoint.ts'
import { deleteAudit, listAudits, showAudit, showReport, startAudit } from './audits.ts'
import * as contract from './contract.ts'

export const auditRoutes = [
  answer(contract.listAudits, listAudits),
  answer(contract.startAudit, startAudit),
  answer(contract.showAudit, showAudit),
  answer(contract.showReport, showReport),
  answer(contract.deleteAudit, deleteAudit),
]
