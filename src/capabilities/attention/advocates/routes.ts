import type { Answer } from '../../../platform/http/endpoint.ts'

export const advocatesRoutes: readonly Answer[] = []
