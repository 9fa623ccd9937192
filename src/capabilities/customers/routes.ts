import { answer } from '../../platform/http/endpoint.ts'
import * as contract from './contract.ts'
import { findCustomers, showCustomer, showTimeline } from './customers.ts'
import { routes as segmentRoutes } from './segments/routes.ts'

export const routes = [
  answer(contract.findCustomers, findCustomers),
  answer(contract.showCustomer, showCustomer),
  answer(contract.showTimeline, showTimeline),
  ...segmentRoutes,
]
