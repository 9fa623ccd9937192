import type { Answer } from '../../platform/http/endpoint.ts'
import { auditRoutes } from './audit/routes.ts'
import { channelRoutes } from './channels/routes.ts'
import { retentionRoutes } from './cohorts/routes.ts'
import { definitionRoutes } from './definitions/routes.ts'
import { effortRoutes } from './effort/routes.ts'
import { feelingRoutes } from './feeling/routes.ts'
import { flowRoutes } from './flow/routes.ts'
import { frictionRoutes } from './friction/routes.ts'
import { mapRoutes } from './maps/routes.ts'
import { promiseRoutes } from './promises/routes.ts'
import { stageRoutes } from './stages/routes.ts'

/** Every part of the room answers for itself. */
export const routes: readonly Answer[] = [
  ...definitionRoutes,
  ...flowRoutes,
  ...feelingRoutes,
  ...effortRoutes,
  ...frictionRoutes,
  ...channelRoutes,
  ...mapRoutes,
  ...promiseRoutes,
  ...stageRoutes,
  ...retentionRoutes,
  ...auditRoutes,
]
