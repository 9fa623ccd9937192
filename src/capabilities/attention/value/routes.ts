import type { Answer } from '../../../platform/http/endpoint.ts'

export const valueRoutes: readonly Answer[] = []
