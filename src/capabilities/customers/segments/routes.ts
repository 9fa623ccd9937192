import { answer } from '../../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { listFilterValues } from './facts.ts'
import { changeSegment, createSegment, deleteSegment, listSegments } from './segments.ts'

export const routes = [
  answer(contract.listSegments, listSegments),
  answer(contract.createSegment, createSegment),
  answer(contract.changeSegment, changeSegment),
  answer(contract.deleteSegment, deleteSegment),
  answer(contract.listFilterValues, listFilterValues),
]
