import type { Answer } from '../../platform/http/endpoint.ts'
import { handlingRoutes } from './handling/routes.ts'
import { openingRoutes } from './opening/routes.ts'
import { playbooksRoutes } from './playbooks/routes.ts'
import { settingsRoutes } from './settings/routes.ts'

export const routes: readonly Answer[] = [
  ...handlingRoutes,
  ...settingsRoutes,
  ...openingRoutes,
  ...playbooksRoutes,
]
