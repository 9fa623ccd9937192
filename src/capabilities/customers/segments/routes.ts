import { answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { listFilterValues } from './facts.ts'
import { listMembers, listMovements, listSegmentsOfCustomer, showHistory } from './members.ts'
import { previewSegment } from './preview.ts'
import {
  changeSegment,
  createSegment,
  deleteSegment,
  evaluateSegment,
  listSegments,
  showSegment,
} from './segments.ts'
import { listSegmentValues } from './values.ts'

export const routes = [
  answer(contract.listSegments, listSegments),
  answer(contract.showSegment, showSegment),
  answer(contract.createSegment, createSegment),
  answer(contract.changeSegment, changeSegment),
  answer(contract.deleteSegment, deleteSegment),
  answer(contract.evaluateSegment, evaluateSegment),
  answer(contract.previewSegment, previewSegment),
  answer(contract.listMembers, listMembers),
  answer(contract.listMovements, listMovements),
  answer(contract.showHistory, showHistory),
  answer(contract.listSegmentsOfCustomer, listSegmentsOfCustomer),
  answer(contract.listFilterValues, listFilterValues),
  answer(contract.listSegmentValues, listSegmentValues),
]
