import type { Answer } from '../../../platform/http/endpoint.ts'

export const frontLineRoutes: readonly Answer[] = []
