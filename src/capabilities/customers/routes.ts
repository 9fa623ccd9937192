import { answer } from '../../platform/http/endpoint.ts'
import { routes as accountRoutes } from './accounts/routes.ts'
import * as contract from './contract.ts'
import { findCustomers, showCustomer } from './customers.ts'
import { routes as mergingRoutes } from './merging/routes.ts'
import { routes as noteRoutes } from './notes/routes.ts'
import { routes as profileRoutes } from './profile/routes.ts'
import { routes as qualityRoutes } from './quality/routes.ts'
import { routes as segmentRoutes } from './segments/routes.ts'
import { routes as signalRoutes } from './signals/routes.ts'

export const routes = [
  answer(contract.findCustomers, findCustomers),
  answer(contract.showCustomer, showCustomer),
  ...profileRoutes,
  ...noteRoutes,
  ...accountRoutes,
  ...mergingRoutes,
  ...segmentRoutes,
  ...signalRoutes,
  ...qualityRoutes,
]
