import type { Answer } from '../../../platform/http/endpoint.ts'

export const openingRoutes: readonly Answer[] = []
