import type { Answer } from '../../platform/http/endpoint.ts'
import { advocatesRoutes } from './advocates/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { listRoutes } from './list/routes.ts'
import { loyaltyRoutes } from './loyalty/routes.ts'
import { standingRoutes } from './standing/routes.ts'
import { valueRoutes } from './value/routes.ts'

export const routes: readonly Answer[] = [
  ...valueRoutes,
  ...loyaltyRoutes,
  ...standingRoutes,
  ...healthRoutes,
  ...listRoutes,
  ...advocatesRoutes,
]
