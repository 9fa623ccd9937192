import type { Answer } from '../../../platform/http/endpoint.ts'

export const healthRoutes: readonly Answer[] = []
