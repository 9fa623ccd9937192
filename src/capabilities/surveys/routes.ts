import type { Answer } from '../../platform/http/endpoint.ts'
import { answerRoutes } from './answers/routes.ts'
import { askingRoutes } from './asking/routes.ts'
import { definitionRoutes } from './definitions/routes.ts'
import { inAppRoutes } from './in-app/routes.ts'
import { lintRoutes } from './lint/routes.ts'
import { protectionRoutes } from './protection/routes.ts'
import { resultRoutes } from './results/routes.ts'
import { sendingRoutes } from './sending/routes.ts'
import { studyRoutes } from './studies/routes.ts'
import { templateRoutes } from './templates/routes.ts'

/** Every part of the room answers for itself. */
export const routes: readonly Answer[] = [
  ...lintRoutes,
  ...definitionRoutes,
  ...templateRoutes,
  ...answerRoutes,
  ...inAppRoutes,
  ...askingRoutes,
  ...sendingRoutes,
  ...protectionRoutes,
  ...resultRoutes,
  ...studyRoutes,
]
